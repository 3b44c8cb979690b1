package vn.lienthong.connectors.files;

import java.io.IOException;
import java.io.OutputStream;

/** A folder in which files are also put and cleared away. */
public interface Tray extends Drop {

    /** Writes a file that nobody sees before it is whole; one of the same name is replaced. */
    void put(String name, Writing content) throws IOException;

    /** Moves a file into a folder below this one, which is made if need be. */
    void clear(String name, String folder, String newName) throws IOException;

    /** Writes a file's content. */
    interface Writing {
        void writeTo(OutputStream out) throws IOException;
    }
}
