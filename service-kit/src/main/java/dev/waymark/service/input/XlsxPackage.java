package dev.waymark.service.input;

import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A workbook as a ZIP file, looked through before anybody believes what it says of itself. */
public final class XlsxPackage {
    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_INFLATED = 50_000_000;
    private static final byte[] OLD_OR_LOCKED = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private XlsxPackage() {}

    /** Refuses what grows without end, carries macros, or is no workbook. */
    public static void refuseUnsafe(byte[] file) {
        if (startsWith(file, OLD_OR_LOCKED)) {
            throw refusal("The file is of an old version of Excel, or locked by a password; save it as .xlsx without");
        }
        boolean workbook = false;
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            int entries = 0;
            int left = MOST_INFLATED;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                try (InputStream content = zip.getInputStream(entry)) {
                    left -= inflated(content, left, name.equals("[content_types].xml"));
                }
                if (left <= 0 || ++entries > MOST_ENTRIES) {
                    throw new Refusal(CommonProblem.BODY_TOO_LARGE, "The workbook is too large once unpacked");
                }
                if (name.endsWith("vbaproject.bin")) {
                    throw refusal("The workbook carries macros; save it as .xlsx without");
                }
                workbook |= name.equals("xl/workbook.xml");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refusal("The file is not readable as an Excel workbook");
        }
        if (!workbook) {
            throw refusal("The file is not an Excel workbook");
        }
    }

    /** How long the entry is; at most the limit is unpacked. */
    private static int inflated(InputStream entry, int limit, boolean listsTypes) throws IOException {
        if (listsTypes) {
            byte[] types = entry.readNBytes(Math.min(limit, 1_000_000));
            if (new String(types, StandardCharsets.UTF_8).contains("macroEnabled")) {
                throw refusal("The workbook carries macros; save it as .xlsx without");
            }
            return types.length;
        }
        byte[] part = new byte[8_192];
        int length = 0;
        for (int read = entry.read(part); read > 0 && length <= limit; read = entry.read(part)) {
            length += read;
        }
        return length;
    }

    private static boolean startsWith(byte[] file, byte[] signature) {
        return file.length >= signature.length
                && Arrays.equals(file, 0, signature.length, signature, 0, signature.length);
    }

    private static Refusal refusal(String why) {
        return new Refusal(CommonProblem.MALFORMED_BODY, why);
    }
}
