package mainstay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mainstay.book.Book;
import mainstay.book.DataProblem;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.intake.api.ImportResult;
import mainstay.intake.api.MappingDraft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mappings for sales systems that ship, on rows in the form that each exports; the rows are invented. */
class ExportedFormsTest {
    private static final Path MAPPINGS = Data.root().resolve("launcher/src/main/distribution/examples/mappings");

    @TempDir
    private Path temporary;

    private Folder folder;

    @BeforeEach
    void files() {
        folder = new Folder(temporary);
    }

    @Test
    void odoo() {
        folder.with("res.partner.csv", """
                        id,name,is_company,parent_id/id,function,email,country_id/name,industry_id/name
                        p1,Wexborg Mutual,True,,,,Ireland,Insurance
                        p2,Mara Velford,False,p1,CIO,mara@wexborg.example,,
                        """)
                .with("res.users.csv", """
                        id,name,active,write_date
                        u1,Orvel Thornby,True,2026-01-02 08:00:00
                        u2,Ravis Elmholm,False,2026-05-31 17:00:00
                        """)
                .with("crm.lead.csv", """
                        id,name,type,active,stage_id/name,expected_revenue,probability,create_date,date_deadline,date_closed,\
                        partner_id/id,user_id/id,lost_reason_id/name
                        l1,Servers,opportunity,True,Proposition,600000,60.0,2026-01-12 08:00:00,2026-09-15,,p1,u1,
                        l2,Storage,opportunity,True,Won,180000,100.0,2026-01-20 08:00:00,2026-05-28,2026-05-28 17:45:12,p1,u1,
                        l3,Desktops,opportunity,False,New,90000,0.0,2026-02-01 08:00:00,2026-05-29,2026-06-02 08:20:31,,u2,Too dear
                        l4,Somebody,lead,True,New,0,0.0,2026-02-01 08:00:00,,,,u1,
                        """)
                .with("mail.tracking.value.csv", """
                        mail_message_id/res_id,mail_message_id/model,create_date,field_id/name,old_value_char,new_value_char
                        l1,crm.lead,2026-03-02 09:00:00,stage_id,New,Proposition
                        l2,crm.lead,2026-05-28 17:45:12,stage_id,New,Won
                        """);
        Book book = read("odoo");

        assertThat(deals(book))
                .containsExactly(
                        "p1 l1 2026-01-12 New 600000 2026-09-15 ",
                        "p1 l1 2026-03-02T09:00 Proposition 600000 2026-09-15 0.6",
                        "p1 l2 2026-01-20 New 180000 2026-05-28 ",
                        "p1 l2 2026-05-28T17:45:12 Won 180000 2026-05-28 1",
                        " l3  Lost 90000 2026-05-29 0");
        assertThat(book.plan().rows(PlanTable.PEOPLE).cell(1, "left")).isEqualTo("2026-05-31");
        assertThat(book.plan().rows(PlanTable.CONTACTS).text(0, "mail")).isEqualTo("mara@wexborg.example");
    }

    @Test
    void odooWithoutItsArchivedDealsHasNoneThatIsLost() {
        folder.with("res.partner.csv", """
                        id,name,is_company,parent_id/id,function,email,country_id/name,industry_id/name
                        p1,Wexborg Mutual,True,,,,Ireland,Insurance
                        """).with("crm.lead.csv", """
                        id,name,type,active,stage_id/name,expected_revenue,probability,create_date,date_deadline,date_closed,\
                        partner_id/id,user_id/id,lost_reason_id/name
                        l2,Storage,opportunity,True,Won,180000,100.0,2026-01-20 08:00:00,2026-05-28,2026-05-28 17:45:12,p1,,
                        """);

        assertThat(deals(read("odoo"))).containsExactly("p1 l2  Won 180000 2026-05-28 1");
    }

    @Test
    void erpNextClosesWithoutWinningOrLosing() {
        folder.with("Customer.csv", "name,customer_name,industry,territory\nC1,Wexborg Mutual,Insurance,Ireland\n")
                .with("Opportunity.csv", """
                        name,opportunity_from,party_name,title,status,sales_stage,opportunity_amount,probability,transaction_date,\
                        expected_closing,opportunity_owner,order_lost_reason
                        O1,Customer,C1,Servers,Open,Proposal/Price Quote,600000,40,2026-01-12,2026-09-15,orvel@seller.example,
                        O2,Customer,C1,Storage,Converted,Negotiation/Review,180000,100,2026-01-20,2026-05-28,orvel@seller.example,
                        O3,Customer,C1,Desktops,Lost,Prospecting,90000,0,2026-01-20,2026-05-29,orvel@seller.example,Too dear
                        O4,Customer,C1,Printers,Closed,Prospecting,70000,10,2026-01-20,2026-05-29,orvel@seller.example,
                        O5,Lead,L1,Somebody,Open,Prospecting,1,10,2026-01-20,2026-05-29,orvel@seller.example,
                        """);
        Book book = read("erpnext");

        assertThat(deals(book))
                .containsExactly(
                        "C1 O1  Proposal/Price Quote 600000 2026-09-15 0.4",
                        "C1 O2  Converted 180000 2026-05-28 1",
                        "C1 O3  Lost 90000 2026-05-29 0",
                        "C1 O4  Closed 70000 2026-05-29 0.1");
        assertThat(outcome(book, "Converted")).isEqualTo("WON");
        assertThat(outcome(book, "Closed")).isEqualTo("ENDED");
    }

    @Test
    void frappe() {
        folder.with(
                        "CRM Organization.csv",
                        "name,organization_name,industry,territory\nWexborg,Wexborg Mutual,Insurance,Ireland\n")
                .with("CRM Deal.csv", """
                        name,organization,status,deal_value,probability,creation,expected_closure_date,closed_date,deal_owner,lost_reason
                        D1,Wexborg,Negotiation,600000,60,2026-01-12 08:00:00.123456,2026-09-15,,orvel@seller.example,
                        D2,Wexborg,Won,180000,100,2026-01-20 08:00:00,2026-05-28,2026-05-28,orvel@seller.example,
                        """)
                .with("CRM Status Change Log.csv", """
                        parent,parenttype,from,from_date,to,to_date
                        D1,CRM Deal,Qualification,2026-01-12 08:00:00.123456,Negotiation,2026-03-02 09:00:00
                        D1,CRM Deal,Negotiation,2026-03-02 09:00:00,,
                        """);

        assertThat(deals(read("frappe-crm")))
                .containsExactly(
                        "Wexborg D1 2026-01-12T08:00 Qualification 600000 2026-09-15 ",
                        "Wexborg D1 2026-03-02T09:00 Negotiation 600000 2026-09-15 0.6",
                        "Wexborg D2  Won 180000 2026-05-28 1");
    }

    @Test
    void espo() {
        folder.with(
                        "account.csv",
                        "id,name,industry,billing_address_country,deleted\na1,Wexborg Mutual,Insurance,Ireland,0\n")
                .with("opportunity.csv", """
                        id,name,deleted,amount,stage,last_stage,probability,lead_source,close_date,created_at,account_id,assigned_user_id
                        o1,Servers,0,600000,Negotiation,Negotiation,60,Partner,2026-09-15,2026-01-12 08:00:00,a1,u1
                        o2,Storage,0,180000,Closed Won,Negotiation,100,,2026-05-28,2026-01-20 08:00:00,a1,u1
                        o3,Gone,1,1,Prospecting,,10,,2026-05-28,2026-01-20 08:00:00,a1,u1
                        """)
                .with("meeting.csv", """
                        id,name,deleted,status,date_start,date_end,account_id,assigned_user_id
                        m1,Terms,0,Held,2026-06-18 10:00:00,2026-06-18 11:00:00,a1,u1
                        m2,Review,0,Planned,2026-07-14 10:00:00,2026-07-14 11:00:00,a1,u1
                        """);
        Book book = read("espocrm");

        assertThat(deals(book))
                .containsExactly("a1 o1  Negotiation 600000 2026-09-15 0.6", "a1 o2  Closed Won 180000 2026-05-28 1");
        assertThat(column(book, PlanTable.EVENTS, "outcome")).containsExactly("held", "pending");
    }

    @Test
    void suite() {
        folder.with(
                        "accounts.csv",
                        "id,name,parent_id,industry,billing_address_country,deleted\na1,Wexborg,,Insurance,Ireland,0\n")
                .with("accounts_opportunities.csv", """
                        id,opportunity_id,account_id,date_modified,deleted
                        x0,o1,a9,2026-01-12 08:00:00,1
                        x1,o1,a1,2026-01-12 08:00:00,0
                        x2,o2,a1,2026-01-12 08:00:00,0
                        """)
                .with("opportunities.csv", """
                        id,name,date_entered,deleted,assigned_user_id,lead_source,amount,date_closed,sales_stage,probability
                        o1,Servers,2026-01-12 08:00:00,0,u1,,600000,2026-09-15,Negotiation/Review,60
                        o2,Storage,2026-01-20 08:00:00,0,u1,,180000,2026-05-28,Closed Won,100
                        """)
                .with("opportunities_audit.csv", """
                        id,parent_id,date_created,created_by,field_name,data_type,before_value_string,after_value_string
                        1,o1,2026-06-11 07:30:00,u1,date_closed,date,2026-06-30,2026-09-15
                        2,o1,2026-06-22 13:00:00,u1,sales_stage,enum,Proposal/Price Quote,Negotiation/Review
                        3,o1,2026-06-22 13:00:00,u1,amount,currency,550000,600000
                        """);

        assertThat(deals(read("suitecrm")))
                .containsExactly(
                        "a1 o1 2026-01-12 Proposal/Price Quote 550000 2026-06-30 ",
                        "a1 o1 2026-06-11T07:30 Proposal/Price Quote 550000 2026-09-15 ",
                        "a1 o1 2026-06-22T13:00 Negotiation/Review 600000 2026-09-15 0.6",
                        "a1 o2  Closed Won 180000 2026-05-28 1");
    }

    @Test
    void bitrix() {
        folder.with("crm.company.csv", "ID,TITLE,INDUSTRY\n7,Wexborg Mutual,FINANCE\n")
                .with("crm.status.csv", """
                        ENTITY_ID,STATUS_ID,NAME,SORT,SEMANTICS
                        DEAL_STAGE,NEW,New,10,
                        DEAL_STAGE,PREPARATION,Documents,20,
                        DEAL_STAGE,WON,Deal won,30,S
                        DEAL_STAGE,LOSE,Deal lost,40,F
                        DEAL_STAGE_2,C2:NEW,New,10,
                        DEAL_STAGE_2,C2:WON,Deal won,20,S
                        SOURCE,CALL,Call,10,
                        """)
                .with("crm.deal.csv", """
                        ID,TITLE,STAGE_ID,STAGE_SEMANTIC_ID,PROBABILITY,OPPORTUNITY,COMPANY_ID,BEGINDATE,CLOSEDATE,ASSIGNED_BY_ID,SOURCE_ID
                        1,Servers,PREPARATION,P,60,600000.00,7,2026-01-12T03:00:00+03:00,2026-09-15T03:00:00+03:00,1,
                        2,Storage,C2:WON,S,,180000.00,7,2026-01-20T03:00:00+03:00,2026-05-28T23:30:00+05:00,1,
                        3,Walk in,NEW,P,10,5000.00,0,14.06.2026 09:20,30.06.2026,1,
                        """)
                .with("crm.stagehistory.csv", """
                        ID,TYPE_ID,OWNER_ID,CREATED_TIME,CATEGORY_ID,STAGE_SEMANTIC_ID,STAGE_ID
                        1,1,1,2026-01-12T09:00:00+03:00,0,P,NEW
                        2,2,1,2026-03-02T12:00:00+03:00,0,P,PREPARATION
                        """);
        Book book = read("bitrix24");

        assertThat(deals(book))
                .containsExactly(
                        "7 1 2026-01-12T09:00 NEW 600000 2026-09-15 ",
                        "7 1 2026-03-02T12:00 PREPARATION 600000 2026-09-15 0.6",
                        "7 2  C2:WON 180000 2026-05-28 ",
                        " 3  NEW 5000 2026-06-30 0.1");
        assertThat(outcome(book, "C2:WON")).isEqualTo("WON");
    }

    @Test
    void dynamicsSales() {
        folder.with(
                        "account.csv",
                        "accountid,name,parentaccountid,industrycode,address1_country\nA1,Wexborg Mutual,,Insurance,Ireland\n")
                .with("opportunity.csv", """
                        opportunityid,name,parentaccountid,statecode,stepname,estimatedvalue,actualvalue,closeprobability,createdon,\
                        estimatedclosedate,actualclosedate,ownerid
                        O1,Servers,A1,0,3-Propose,600000,,60,2026-01-12T08:00:00Z,2026-09-15,,u1
                        O2,Storage,A1,1,4-Close,200000,180000,100,2026-01-20T08:00:00Z,2026-06-30,2026-05-28,u1
                        O3,Desktops,A1,Lost,1-Qualify,90000,0,0,2026-01-20T08:00:00Z,2026-05-29,2026-06-02,u1
                        """)
                .with("audit.csv", """
                        objectid,createdon,attributename,oldvalue,newvalue
                        O2,2026-03-02T09:00:00Z,stepname,1-Qualify,4-Close
                        O2,2026-04-28T12:00:00Z,estimatedclosedate,2026-04-30,2026-06-30
                        """);

        assertThat(deals(read("dynamics-365")))
                .containsExactly(
                        "A1 O1  3-Propose 600000 2026-09-15 0.6",
                        "A1 O2 2026-01-20 1-Qualify 180000 2026-04-30 ",
                        "A1 O2 2026-03-02T09:00 4-Close 180000 2026-04-30 ",
                        "A1 O2 2026-04-28T12:00 4-Close 180000 2026-06-30 ",
                        "A1 O2 2026-05-28 Won 180000 2026-05-28 1",
                        "A1 O3  Lost 0 2026-06-02 0");
    }

    @Test
    void businessCentralNumbersItsStages() {
        folder.with("Contact.csv", """
                        No.,Type,Name,Company No.,Country/Region Code,Job Title,E-Mail,Salesperson Code
                        CT1,Company,Wexborg Mutual,CT1,IE,,,OT
                        CT2,Person,Mara Velford,CT1,IE,CIO,mara@wexborg.example,OT
                        """)
                .with("Salesperson_Purchaser.csv", "Code,Name,Job Title\nOT,Orvel Thornby,Account manager\n")
                .with(
                        "Opportunity.csv",
                        "No.,Description,Creation Date\nOP1,Servers,2026-01-12\nOP2,Storage,2026-01-20\n")
                .with("Opportunity Entry.csv", """
                        Entry No.,Opportunity No.,Sales Cycle Stage,Contact Company No.,Salesperson Code,Date of Change,Date Closed,\
                        Action Taken,Estimated Value (LCY),Calcd. Current Value (LCY),Probability %,Estimated Close Date,\
                        Close Opportunity Code
                        1,OP1,1,CT1,OT,2026-01-12,0001-01-01,,550000,0,10,2026-06-30,
                        2,OP1,4,CT1,OT,2026-03-02,0001-01-01,Next,600000,0,60,2026-09-15,
                        3,OP2,2,CT1,OT,2026-01-20,0001-01-01,,200000,0,10,2026-06-30,
                        4,OP2,2,CT1,OT,2026-05-28,2026-05-28,Won,200000,180000,100,2026-05-28,PRICE
                        """);
        Book book = read("business-central");

        assertThat(deals(book))
                .containsExactly(
                        "CT1 OP1 2026-01-12 1 550000 2026-06-30 0.1",
                        "CT1 OP1 2026-03-02 4 600000 2026-09-15 0.6",
                        "CT1 OP2 2026-01-20 2 200000 2026-06-30 0.1",
                        "CT1 OP2 2026-05-28 Won 200000 2026-05-28 1");
        assertThat(column(book, PlanTable.OPPORTUNITIES, "closed")).containsExactly("", "", "", "2026-05-28");
        assertThat(book.plan().stages().all().get(3).label()).isEqualTo("Proposal");
    }

    @Test
    void aDraftNamesStagesThatAreNotListed() {
        folder.with(
                        "CRM Organization.csv",
                        "name,organization_name,industry,territory\nWexborg,Wexborg,Insurance,Ireland\n")
                .with("CRM Deal.csv", """
                        name,organization,status,deal_value,probability,creation,expected_closure_date,deal_owner
                        D1,Wexborg,Won,1,60,2026-01-12,2026-09-15,orvel@seller.example
                        D2,Wexborg,Legal,1,60,2026-01-12,2026-09-15,orvel@seller.example
                        """);

        assertThat(Intake.draftMapping(temporary).reasons())
                .contains(
                        "the files are as Frappe CRM exports them: the mapping for it is proposed",
                        "stages: 1 stage of the deals must be put into their place in the list: Legal");
    }

    @Test
    void salesforceAsItsInterfaceExportsIt() {
        folder.with("Account.csv", """
                        Id,Name,ParentId,Industry,BillingCountry,IsDeleted
                        0015500000Xyy06AAB,Wexborg Mutual,,Insurance,Ireland,false
                        """)
                .with("Opportunity.csv", """
                        Id,AccountId,Name,StageName,Amount,Probability,CloseDate,CreatedDate,OwnerId,IsWon,IsDeleted,LeadSource
                        006q000000Hddoh,0015500000Xyy06AAB,Servers,Negotiation/Review,600000,60%,2026-09-15,\
                        2026-01-12T08:00:00.000Z,0051G00000600Ml,false,false,
                        006q000000HdPzpAAF,0015500000Xyy06AAB,Storage,Closed Won,180000,100,2026-05-28,\
                        2026-01-20T08:00:00.000Z,0051G00000600MlQAI,true,false,Partner
                        """)
                .with("User.csv", """
                        Id,Name,Title,Department,ManagerId,IsActive,LastModifiedDate
                        0051G00000600MlQAI,Orvel Thornby,Account manager,Sales,,true,2026-01-01T00:00:00.000Z
                        """)
                .with("OpportunityFieldHistory.csv", """
                        Id,OpportunityId,Field,OldValue,NewValue,CreatedById,CreatedDate
                        1,006q000000HddohAAB,StageName,Qualification,Negotiation/Review,x,2026-06-22T13:00:00.000Z
                        """)
                .with("AccountPlan.csv", "Id,Name,AccountId\n0Pl000000000001AAA,Wexborg 2027,0015500000Xyy06AAB\n")
                .with("AccountPlanObjective.csv", """
                        Id,AccountPlanId,Name,StartDate,EndDate,Status,ObjectiveOwnerId
                        0Po000000000001AAA,0Pl000000000001AAA,Win the servers,2026-07-01,2027-06-30,In Progress,0051G00000600Ml
                        """)
                .with("AccountPlanObjectiveMeasure.csv", """
                        Id,AccountPlanObjectiveId,Name,ValueType,TargetValue,CurrentValue
                        0Pm000000000001AAA,0Po000000000001AAA,Revenue of servers,Currency,1500000,1000000
                        0Pm000000000002AAA,0Po000000000001AAA,Meetings,Number,12,3
                        0Pm000000000003AAA,0Po000000000001AAA,Annual Revenue,Currency,4000000,2500000
                        """)
                .with("Task.csv", """
                        Id,AccountId,WhatId,WhoId,OwnerId,Subject,ActivityDate,IsClosed,CompletedDateTime,IsDeleted,IsRecurrence
                        00T1G00003Ufap9UAB,0015500000Xyy06,006q000000HddohAAB,,0051G00000600MlQAI,Send terms,2026-06-19,true,\
                        2026-06-18T16:40:00.000Z,false,false
                        """);
        Book book = read("salesforce");

        assertThat(deals(book))
                .containsExactly(
                        "0015500000Xyy06AAB 006q000000HdPzpAAF  Closed Won 180000 2026-05-28 1",
                        "0015500000Xyy06AAB 006q000000HddohAAB 2026-01-12 Qualification 600000 2026-09-15 ",
                        "0015500000Xyy06AAB 006q000000HddohAAB 2026-06-22T13:00 Negotiation/Review 600000 2026-09-15 0.6");
        assertThat(column(book, PlanTable.OPPORTUNITIES, "owner")).containsOnly("0051G00000600MlQAI");
        assertThat(column(book, PlanTable.TARGETS, "cut")).containsExactly("Revenue of servers", "account");
        assertThat(column(book, PlanTable.TARGETS, "value")).containsExactly("1500000", "4000000");
        assertThat(column(book, PlanTable.TARGETS, "period")).containsExactly("2027", "2027");
        assertThat(column(book, PlanTable.ACTIONS, "what")).containsExactly("Send terms", "Win the servers");
        assertThat(column(book, PlanTable.ACTIONS, "finished")).containsExactly("2026-06-18", "");
    }

    private static String shipped(String mapping) {
        try {
            return Files.readString(MAPPINGS.resolve(mapping + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String outcome(Book book, String stage) {
        int place = book.plan().stages().place(stage).orElseThrow();
        return book.plan().stages().all().get(place).outcome().name();
    }

    private static List<String> column(Book book, PlanTable table, String column) {
        PlanRows rows = book.plan().rows(table);
        return IntStream.range(0, rows.size())
                .mapToObj(row -> rows.cell(row, column))
                .toList();
    }

    /** The states of all deals, one text each. */
    private static List<String> deals(Book book) {
        PlanRows rows = book.plan().rows(PlanTable.OPPORTUNITIES);
        return IntStream.range(0, rows.size())
                .mapToObj(row -> Stream.of(
                                "account_id", "opportunity_id", "at", "stage", "amount", "closes", "probability")
                        .map(column -> rows.cell(row, column))
                        .reduce((left, right) -> left + " " + right)
                        .orElse(""))
                .toList();
    }

    /** Reads the files, which a draft must recognise, with the mapping that ships. */
    private Book read(String mapping) {
        MappingDraft draft = Intake.draftMapping(temporary);
        assertThat(draft.json())
                .contains("\"draft\": true")
                .contains(shipped(mapping).substring(1));
        ImportResult result = Folder.read(temporary, MAPPINGS.resolve(mapping + ".json"));
        assertThat(result.problems().stream().filter(DataProblem::isError)).isEmpty();
        return result.book().orElseThrow();
    }
}
