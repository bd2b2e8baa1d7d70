package dev.waymark.service.rest;

/** A resource whose state has a number, which is its ETag. */
public interface Revisioned {
    long revision();
}
