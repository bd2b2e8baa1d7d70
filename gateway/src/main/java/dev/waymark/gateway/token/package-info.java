/** Who is calling: nothing is passed on before the token is verified. */
@NullMarked
package dev.waymark.gateway.token;

import org.jspecify.annotations.NullMarked;
