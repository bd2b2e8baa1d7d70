/** Finds comments by what they mean: "parcel never came" finds "my delivery is missing". */
@NullMarked
package dev.waymark.feedback.search;

import org.jspecify.annotations.NullMarked;
