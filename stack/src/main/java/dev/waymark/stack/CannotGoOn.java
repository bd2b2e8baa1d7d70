package dev.waymark.stack;

/** Says in one sentence why Waymark cannot go on and what to do about it; the person sees nothing else. */
public final class CannotGoOn extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CannotGoOn(String sentence) {
        super(sentence);
    }

    public CannotGoOn(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
