package vn.lienthong.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.status.ConnectionNow;
import vn.lienthong.status.Situation;

/**
 * The province as a picture: who sends, the hub, who receives, each flow as wide as its rate and in the colour of its
 * health. Places only; the template draws.
 */
record ProvinceMap(int width, int height, Box hub, List<Box> boxes, List<Flow> flows) {
    private static final int MOST_EACH = 12;
    private static final int WIDEST_FLOW = 9;

    static ProvinceMap of(Situation.Look look, Say say, Shape shape) {
        List<Side> senders = sides(
                look.connections().stream()
                        .filter(c -> !c.receives() || c.inPerMinute() > 0)
                        .map(c -> Side.sender(c, say))
                        .toList(),
                say);
        List<Side> receivers = sides(
                look.connections().stream()
                        .filter(ConnectionNow::receives)
                        .map(c -> Side.receiver(c, say))
                        .toList(),
                say);
        return shape == Shape.WIDE ? wide(senders, receivers, say) : tall(senders, receivers, say);
    }

    /** The worst first, so that what does not fit is what goes well. */
    private static List<Side> sides(List<Side> all, Say say) {
        List<Side> sorted = all.stream()
                .sorted(Comparator.comparing(Side::colour).thenComparing(Side::rate, Comparator.reverseOrder()))
                .toList();
        if (sorted.size() <= MOST_EACH) {
            return sorted;
        }
        List<Side> shown = new ArrayList<>(sorted.subList(0, MOST_EACH - 1));
        List<Side> rest = sorted.subList(MOST_EACH - 1, sorted.size());
        double rate = rest.stream().mapToDouble(Side::rate).sum();
        shown.add(new Side(
                say.of("map.others", "n", rest.size()),
                say.rate(rate),
                "/console/connections",
                rest.get(0).colour,
                rate));
        return shown;
    }

    private static ProvinceMap wide(List<Side> senders, List<Side> receivers, Say say) {
        int rows = Math.max(1, Math.max(senders.size(), receivers.size()));
        int height = rows * 66 + 14;
        int hubHeight = Math.min(height - 14, 150);
        Box hub =
                new Box(440, (height - hubHeight) / 2, 170, hubHeight, say.of("map.hub"), "", "/console/messages", "");
        List<Box> boxes = new ArrayList<>();
        List<Flow> flows = new ArrayList<>();
        for (int i = 0; i < senders.size(); i++) {
            Box box = senders.get(i).box(8, top(height, senders.size(), i), 300, 52);
            boxes.add(box);
            flows.add(senders.get(i).flow(curve(308, box.middle(), 440, hub.middle())));
        }
        for (int i = 0; i < receivers.size(); i++) {
            Box box = receivers.get(i).box(742, top(height, receivers.size(), i), 300, 52);
            boxes.add(box);
            flows.add(receivers.get(i).flow(curve(610, hub.middle(), 742, box.middle())));
        }
        return new ProvinceMap(1050, height, hub, boxes, flows);
    }

    private static int top(int height, int rows, int row) {
        return (height - rows * 66) / 2 + row * 66 + 7;
    }

    private static String curve(int x1, int y1, int x2, int y2) {
        int half = (x1 + x2) / 2;
        return "M" + x1 + " " + y1 + " C" + half + " " + y1 + " " + half + " " + y2 + " " + x2 + " " + y2;
    }

    /** For narrow screens: senders above, the hub, receivers below, lines along the right edge. */
    private static ProvinceMap tall(List<Side> senders, List<Side> receivers, Say say) {
        List<Box> boxes = new ArrayList<>();
        List<Flow> flows = new ArrayList<>();
        int hubTop = senders.size() * 60 + 16;
        Box hub = new Box(4, hubTop, 350, 48, say.of("map.hub"), "", "/console/messages", "");
        for (int i = 0; i < senders.size(); i++) {
            Box box = senders.get(i).box(4, i * 60 + 4, 300, 52);
            boxes.add(box);
            flows.add(senders.get(i).flow("M304 " + box.middle() + " H330 V" + hubTop));
        }
        for (int i = 0; i < receivers.size(); i++) {
            Box box = receivers.get(i).box(4, hubTop + 64 + i * 60, 300, 52);
            boxes.add(box);
            flows.add(receivers.get(i).flow("M330 " + (hubTop + 48) + " V" + box.middle() + " H304"));
        }
        return new ProvinceMap(358, hubTop + 64 + receivers.size() * 60, hub, boxes, flows);
    }

    /** For which screen. */
    enum Shape {
        WIDE,
        TALL
    }

    /** Worst first. */
    enum Colour {
        DOWN,
        PERSON,
        WAIT,
        GOOD,
        IDLE;

        String css() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A system with its name and what is to be said of it in a few words. */
    record Box(int x, int y, int width, int height, String title, String words, String link, String colour) {
        private static final int TITLE_LETTERS = 31;
        private static final int WORDS_LETTERS = 38;

        public int middle() {
            return y + height / 2;
        }

        public String shortTitle() {
            return shortened(title, TITLE_LETTERS);
        }

        public String shortWords() {
            return shortened(words, WORDS_LETTERS);
        }

        private static String shortened(String text, int letters) {
            return text.length() <= letters
                    ? text
                    : text.substring(0, letters - 1).strip() + "…";
        }
    }

    /** A line between two boxes. */
    record Flow(String path, String colour, double width) {}

    private record Side(String title, String words, String link, Colour colour, double rate) {
        static Side sender(ConnectionNow c, Say say) {
            Colour colour = c.setAside() > 0 ? Colour.PERSON : c.inPerMinute() > 0 ? Colour.GOOD : Colour.IDLE;
            String words = c.setAside() > 0
                    ? say.of("map.setAside", "rate", say.rate(c.inPerMinute()), "n", c.setAside())
                    : c.inPerMinute() > 0 ? say.rate(c.inPerMinute()) : say.of("map.silent");
            return new Side(c.title(), words, "/console/connections/" + c.name(), colour, c.inPerMinute());
        }

        static Side receiver(ConnectionNow c, Say say) {
            long stuck = c.count(DeliveryState.QUARANTINED) + c.count(DeliveryState.UNKNOWN);
            Colour colour = switch (c.health()) {
                case DOWN -> Colour.DOWN;
                case PAUSED, MAINTAINED, CATCHING_UP -> Colour.WAIT;
                case NEEDS_A_PERSON -> Colour.PERSON;
                case GOOD -> c.outPerMinute() > 0 ? Colour.GOOD : Colour.IDLE;
            };
            String words = say.of(
                    "map." + c.health(),
                    "rate",
                    say.rate(c.outPerMinute()),
                    "parked",
                    c.parked(),
                    "waiting",
                    c.waiting(),
                    "stuck",
                    stuck + c.setAside());
            return new Side(c.title(), words, "/console/connections/" + c.name(), colour, c.outPerMinute());
        }

        Box box(int x, int y, int width, int height) {
            return new Box(x, y, width, height, title, words, link, colour.css());
        }

        Flow flow(String path) {
            double wide = Math.min(WIDEST_FLOW, 2 + Math.log1p(rate));
            return new Flow(path, colour.css(), Math.round(wide * 10) / 10.0);
        }
    }
}
