package dev.waymark.feedback.summary.read;

import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.LongCodec;

/** Reads counters straight into a tally; they are written one by one, as what is to be added to each. */
final class TallyCodec implements Codec<Tally> {
    private static final LongCodec NUMBER = new LongCodec();

    @Override
    public Tally decode(BsonReader reader, DecoderContext context) {
        Tally tally = new Tally();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            tally.add(reader.readName(), NUMBER.decode(reader, context));
        }
        reader.readEndDocument();
        return tally;
    }

    @Override
    public void encode(BsonWriter writer, Tally value, EncoderContext context) {
        throw new UnsupportedOperationException("Counters are added to, not replaced");
    }

    @Override
    public Class<Tally> getEncoderClass() {
        return Tally.class;
    }
}
