package mainstay.reporting.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a part refers to: other parts, each under an id. */
public final class Relations {
    private final List<Relation> relations = new ArrayList<>();

    /** Relations to nothing yet. */
    public Relations() {}

    /**
     * One more part.
     *
     * @param type what it is to this part, in full, such as {@link Namespaces#DOCUMENT} and {@code relationships/styles}
     * @param target its path, seen from the folder of this part
     * @return its id: {@code rId1} for the first, then {@code rId2}
     */
    public String add(String type, String target) {
        String id = "rId" + (relations.size() + 1);
        relations.add(new Relation(id, type, target));
        return id;
    }

    /** Writes the part that holds these relations: {@code _rels/NAME.rels} beside the part NAME. */
    public void write(XmlText xml) throws IOException {
        xml.start("Relationships").with("xmlns", Namespaces.PACKAGE + "relationships");
        for (Relation relation : relations) {
            xml.start("Relationship")
                    .with("Id", relation.id())
                    .with("Type", relation.type())
                    .with("Target", relation.target())
                    .end();
        }
        xml.end();
    }

    private record Relation(String id, String type, String target) {}
}
