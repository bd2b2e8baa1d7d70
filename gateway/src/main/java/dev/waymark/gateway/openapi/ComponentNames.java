package dev.waymark.gateway.openapi;

import io.smallrye.openapi.model.BaseModel;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Reference;
import org.eclipse.microprofile.openapi.models.media.Discriminator;
import org.jspecify.annotations.Nullable;

/** Two services may mean different things by one component name; what is the same in both is kept once. */
final class ComponentNames {

    private static final String COMPONENTS = "#/components/";

    private ComponentNames() {}

    /** Gives the components of {@code added} that differ from those of the same name in {@code there} a prefix. */
    static void prefixClashes(OpenAPI there, OpenAPI added, String prefix) {
        // A renamed component changes those that refer to it, which may then differ as well.
        for (Map<String, String> refs = clashes(there, added, prefix);
                !refs.isEmpty();
                refs = clashes(there, added, prefix)) {
            rename(added, refs);
        }
    }

    /** Old to new references. */
    private static Map<String, String> clashes(OpenAPI there, OpenAPI added, String prefix) {
        Map<String, Map<String, ?>> known = byKind(there.getComponents());
        Map<String, String> refs = new HashMap<>();
        byKind(added.getComponents())
                .forEach((kind, components) -> components.forEach((name, component) -> {
                    Object other = known.getOrDefault(kind, Map.of()).get(name);
                    if (other != null && !other.equals(component)) {
                        refs.put(COMPONENTS + kind + "/" + name, COMPONENTS + kind + "/" + prefix + name);
                    }
                }));
        return refs;
    }

    private static void rename(OpenAPI document, Map<String, String> refs) {
        BaseModel<?> components = (BaseModel<?>) document.getComponents();
        byKind(document.getComponents()).forEach((kind, named) -> {
            Map<String, Object> renamed = new LinkedHashMap<>();
            named.forEach((name, component) -> {
                String ref = COMPONENTS + kind + "/" + name;
                String newRef = refs.getOrDefault(ref, ref);
                renamed.put(newRef.substring(newRef.lastIndexOf('/') + 1), component);
            });
            components.setProperty(kind, renamed);
        });
        follow(document, refs);
    }

    private static void follow(@Nullable Object node, Map<String, String> refs) {
        if (node instanceof Reference<?> reference && reference.getRef() != null) {
            reference.setRef(refs.getOrDefault(reference.getRef(), reference.getRef()));
        }
        switch (node) {
            case Discriminator discriminator
            when discriminator.getMapping() != null -> {
                Map<String, String> mapping = new LinkedHashMap<>(discriminator.getMapping());
                mapping.replaceAll((value, ref) -> refs.getOrDefault(ref, ref));
                discriminator.setMapping(mapping);
            }
            case BaseModel<?> model -> model.getAllProperties().values().forEach(child -> follow(child, refs));
            case Map<?, ?> map -> map.values().forEach(child -> follow(child, refs));
            case List<?> list -> list.forEach(child -> follow(child, refs));
            case null, default -> {}
        }
    }

    /** Components by kind ("schemas", "responses", …) and name. */
    private static Map<String, Map<String, ?>> byKind(@Nullable Components components) {
        Map<String, Map<String, ?>> kinds = new LinkedHashMap<>();
        if (components != null) {
            ((BaseModel<?>) components).getAllProperties().forEach((kind, named) -> {
                if (named instanceof Map<?, ?> map) {
                    Map<String, Object> copy = new LinkedHashMap<>();
                    map.forEach((name, component) -> copy.put(String.valueOf(name), component));
                    kinds.put(kind, copy);
                }
            });
        }
        return kinds;
    }
}
