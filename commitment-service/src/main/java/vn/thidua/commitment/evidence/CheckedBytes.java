package vn.thidua.commitment.evidence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Bytes on their way out, held against the digest that they are stored under; a file that has rotted breaks off. */
final class CheckedBytes extends FilterInputStream {

    private final MessageDigest sha256;
    private final String expected;

    CheckedBytes(InputStream bytes, String expected) {
        super(bytes);
        this.expected = expected;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = in.read(into, offset, length);
        if (read > 0) {
            sha256.update(into, offset, read);
        } else if (read < 0 && !HexFormat.of().formatHex(sha256.digest()).equals(expected)) {
            throw new IOException("Stored bytes differ from their digest: " + expected);
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return in.skip(0); // what is skipped cannot be checked
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
