package dev.waymark.contracts.feedback;

/**
 * A customer's words, encrypted with a key of theirs (AES-256-GCM). Whoever destroys the key makes the text unreadable
 * while the log that holds it still verifies.
 *
 * @param subject whose key opens it
 * @param ciphertext Base64 of the 12-byte nonce, the encrypted UTF-8 text and the 16-byte tag
 */
public record SealedText(SubjectId subject, String ciphertext) {}
