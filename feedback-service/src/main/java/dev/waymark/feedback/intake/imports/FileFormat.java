package dev.waymark.feedback.intake.imports;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Optional;

/** A kind of file that feedback comes in. */
public enum FileFormat {
    CSV(FileFormat.CSV_TYPE),
    NDJSON(FileFormat.NDJSON_TYPE),
    XLSX(FileFormat.XLSX_TYPE);

    public static final String CSV_TYPE = "text/csv";
    public static final String NDJSON_TYPE = "application/x-ndjson";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String type;

    FileFormat(String type) {
        this.type = type;
    }

    /** The format of a media type, whatever its parameters. */
    public static Optional<FileFormat> of(MediaType type) {
        return Arrays.stream(values())
                .filter(format -> type.isCompatible(MediaType.valueOf(format.type)))
                .findFirst();
    }
}
