package vn.thidua.campaign.reading.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.thidua.campaign.reading.extract.UnreadableDocument.Reason;

/** Walks through a .docx once without keeping anything, so that nothing is unpacked that grows beyond measure. */
final class ZipCheck {

    private static final long MAX_UNPACKED = 120L * 1024 * 1024;
    private static final long MAX_XML = 24L * 1024 * 1024;
    private static final int MAX_ENTRIES = 5_000;
    private static final int MAX_RATIO = 150;
    private static final int RATIO_MATTERS_FROM = 4 * 1024 * 1024;

    private ZipCheck() {}

    static void requireWordDocument(byte[] bytes, Deadline deadline) {
        boolean word = false;
        boolean encrypted = false;
        long total = 0;
        int entries = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                long size = 0;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    deadline.check();
                    size += read;
                    total += read;
                    refuseBomb(entry, size, total, bytes.length);
                }
                if (++entries > MAX_ENTRIES) {
                    throw new UnreadableDocument(Reason.ZIP_BOMB);
                }
                word |= entry.getName().equals("word/document.xml");
                encrypted |= entry.getName().equals("EncryptedPackage");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableDocument(isEncryptedEntry(e) ? Reason.ENCRYPTED : Reason.DAMAGED, e);
        }
        if (encrypted) {
            throw new UnreadableDocument(Reason.ENCRYPTED);
        }
        if (!word) {
            throw new UnreadableDocument(Reason.UNSUPPORTED_TYPE);
        }
    }

    private static void refuseBomb(ZipEntry entry, long size, long total, int packed) {
        boolean xml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
        boolean growsTooMuch = total > RATIO_MATTERS_FROM && total / Math.max(packed, 1) > MAX_RATIO;
        if (total > MAX_UNPACKED || growsTooMuch || (xml && size > MAX_XML)) {
            throw new UnreadableDocument(Reason.ZIP_BOMB);
        }
    }

    private static boolean isEncryptedEntry(Exception e) {
        return e.getMessage() != null && e.getMessage().contains("encrypted");
    }
}
