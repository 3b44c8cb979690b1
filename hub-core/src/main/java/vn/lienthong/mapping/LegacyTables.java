package vn.lienthong.mapping;

/** What the upper 128 places of each 8-bit encoding hold; U+FFFD where there is nothing. */
final class LegacyTables {
    /** TCVN 5712:1993; fonts {@code .Vn*}. Capitals with a tone are mostly small letters in a capital font. */
    static final String TCVN3 = ""
            + "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"
            + "\u00A0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
            + "ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò"
            + "ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";

    /** VISCII 1.1, RFC 1456. */
    static final String VISCII = ""
            + "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
            + "ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
            + "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư"
            + "àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ";

    /** Windows-1258: tones are characters of their own, behind the letter. */
    static final String WINDOWS_1258 = ""
            + "€\uFFFD‚ƒ„…†‡ˆ‰\uFFFD‹Œ\uFFFD\uFFFD\uFFFD\uFFFD‘’“”•–—˜™\uFFFD›œ\uFFFD\uFFFDŸ"
            + "\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿"
            + "ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜƯ\u0303ß"
            + "àáâăäåæçèéêë\u0301íîïđñ\u0323óôơö÷øùúûüư₫ÿ";

    /** Windows-1252 from 0x80 to 0x9F, in which a source without a declared encoding is mostly read. */
    static final String WINDOWS_1252 = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

    /** VISCII has six capitals where other encodings have control characters. */
    static final String VISCII_LOW = "\u0002\u0005\u0006\u0014\u0019\u001E";

    static final String VISCII_LOW_LETTERS = "ẲẴẪỶỸỴ";

    private LegacyTables() {}
}
