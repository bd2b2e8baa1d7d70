package dev.waymark.service.json;

/** Recognises records that stand for one value, such as ids: their only component is called {@code value}. */
public final class SingleValue {
    private SingleValue() {}

    public static boolean is(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getName().equals("value");
    }
}
