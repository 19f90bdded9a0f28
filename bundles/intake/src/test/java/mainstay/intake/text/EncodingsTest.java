package mainstay.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mainstay.book.MainstayException;
import mainstay.intake.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small tables in the languages of customers, in every encoding that such a table may be in. */
class EncodingsTest {
    private static final String WESTERN =
            "windows-1252 ISO-8859-1 ISO-8859-15 x-MacRoman IBM850 IBM437 windows-1250 windows-1254 windows-1257 ISO-8859-9";
    private static final String CENTRAL = "windows-1250 ISO-8859-2 IBM852 x-MacCentralEurope ISO-8859-16";
    private static final String CYRILLIC = "windows-1251 KOI8-R IBM866 ISO-8859-5 x-MacCyrillic KOI8-U IBM855";

    /** A table of customers: who writes it, in which encodings, and its rows. */
    private record Sample(String language, String encodings, String rows) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample(
                    "German",
                    WESTERN,
                    "1001;Müller & Söhne GmbH;Köln;1000\n1002;Weiß KG;Düsseldorf;2000\n1003;Bäckerei Groß;Nürnberg;30"),
            new Sample("German in short", WESTERN, "1001;Bäcker;Berlin;1000"),
            new Sample(
                    "French",
                    WESTERN,
                    "1001;Société Générale;Île-de-France;1000\n1002;Crèmerie Forêt;Orléans;2000\n1003;Façonnage Hôtel;Nîmes;30"),
            new Sample(
                    "Spanish",
                    WESTERN,
                    "1001;Compañía Española;Cádiz;1000\n1002;Construcción León;Málaga;2000\n1003;Núñez y Cía;Jaén;30"),
            new Sample(
                    "Portuguese",
                    WESTERN,
                    "1001;Construções São João;Guimarães;1000\n1002;Pão de Açúcar;Évora;2000\n1003;Irmãos Conceição;Bragança;30"),
            new Sample("Italian", WESTERN, "1001;Società Qualità;Forlì;1000\n1002;Caffè Però;Cantù;2000"),
            new Sample(
                    "Danish",
                    WESTERN,
                    "1001;Rødovre Bryggeri;Århus;1000\n1002;Sønderjylland Fjernvarme;Næstved;2000\n1003;Bjørn Sørensen;Køge;30"),
            new Sample("Swedish", WESTERN, "1001;Göteborgs Åkeri;Malmö;1000\n1002;Skånska Bröd;Växjö;2000"),
            new Sample(
                    "Polish",
                    CENTRAL + " windows-1257 ISO-8859-13 ISO-8859-4",
                    "1001;Łódź Sp. z o.o.;Śląsk;1000\n1002;Żabka Spółka;Kraków;2000\n1003;Przedsiębiorstwo Usług;Gdańsk;30"),
            new Sample("Polish in short", CENTRAL, "1001;Spółka;Warszawa;1000"),
            new Sample(
                    "Czech",
                    CENTRAL,
                    "1001;Škoda Plzeň;Plzeňský kraj;1000\n1002;České dráhy;Ústí nad Labem;2000\n1003;Třinecké železárny;Třinec;30"),
            new Sample(
                    "Hungarian",
                    CENTRAL,
                    "1001;Győri Fűtőmű;Győr;1000\n1002;Pécsi Sütőipar;Pécs;2000\n1003;Erőmű Művek;Szűcs;30"),
            new Sample("Hungarian in short", CENTRAL, "1001;Győr;Budapest;1000"),
            new Sample(
                    "Romanian",
                    CENTRAL,
                    "1001;Întreprinderea Română;Iași;1000\n1002;Societatea Bănăţeană;Timiş;2000".replace('ș', 'ş')),
            new Sample(
                    "Lithuanian",
                    "windows-1257 ISO-8859-13 ISO-8859-4 IBM775",
                    "1001;Žemės ūkio bendrovė;Šiauliai;1000\n1002;Lietuvos geležinkeliai;Klaipėda;2000\n1003;Ąžuolų įmonė;Kėdainiai;30"),
            new Sample(
                    "Turkish",
                    "windows-1254 ISO-8859-9 IBM857 x-MacTurkish",
                    "1001;Türkiye İş Bankası;İstanbul;1000\n1002;Şişe ve Cam Fabrikaları;Eskişehir;2000\n1003;Doğuş Otomotiv;Çanakkale;30"),
            new Sample(
                    "Russian",
                    CYRILLIC,
                    "1001;Общество с ограниченной ответственностью;Москва;1000\n1002;Северсталь;Череповец;2000\n1003;Газпром нефть;Омск;30"),
            new Sample("Russian in short", CYRILLIC, "1001;Сбербанк;Москва;1000"),
            new Sample("Russian in capitals", CYRILLIC, "1001;СБЕРБАНК;МОСКВА;1000\n1002;СЕВЕРСТАЛЬ;ЧЕРЕПОВЕЦ;2000"),
            new Sample(
                    "Ukrainian",
                    "windows-1251 KOI8-U ISO-8859-5 x-MacUkraine",
                    "1001;Українська залізниця;Київ;1000\n1002;Львівська пивоварня;Львів;2000"),
            new Sample(
                    "Greek",
                    "windows-1253 ISO-8859-7 IBM737 IBM869 x-MacGreek",
                    "1001;Εθνική Τράπεζα;Αθήνα;1000\n1002;Ελληνικά Πετρέλαια;Θεσσαλονίκη;2000\n1003;Άλφα Ασφαλιστική;Πάτρα;30"),
            new Sample(
                    "Hebrew",
                    "windows-1255 ISO-8859-8 IBM862",
                    "1001;בנק הפועלים;תל אביב;1000\n1002;חברת החשמל לישראל;חיפה;2000"),
            new Sample(
                    "Arabic",
                    "windows-1256 ISO-8859-6",
                    "1001;شركة الكهرباء السعودية;الرياض;1000\n1002;البنك الأهلي;جدة;2000"),
            new Sample(
                    "Thai",
                    "windows-874 TIS-620",
                    "1001;ธนาคารกรุงเทพ;กรุงเทพมหานคร;1000\n1002;การไฟฟ้านครหลวง;เชียงใหม่;2000"),
            new Sample(
                    "Japanese",
                    "windows-31j EUC-JP ISO-2022-JP",
                    "1001;トヨタ自動車株式会社;愛知県;1000\n1002;みずほ銀行;東京都;2000\n1003;日立製作所;茨城県;30"),
            new Sample("Japanese in short", "Shift_JIS EUC-JP ISO-2022-JP", "1001;東京電力;東京;1000"),
            new Sample(
                    "Korean",
                    "EUC-KR x-windows-949 ISO-2022-KR x-Johab",
                    "1001;삼성전자 주식회사;서울특별시;1000\n1002;현대자동차;울산광역시;2000\n1003;국민은행;부산;30"),
            new Sample("Korean in short", "EUC-KR", "1001;삼성;서울;1000"),
            new Sample(
                    "Chinese",
                    "GBK GB18030 GB2312",
                    "1001;中国人民财产保险股份有限公司;北京市;1000\n1002;招商银行;深圳市;2000\n1003;中国工商银行;广东省;30"),
            new Sample("Chinese in short", "GBK", "1001;招商;北京;1000"),
            new Sample(
                    "Taiwanese",
                    "Big5 x-windows-950 Big5-HKSCS x-EUC-TW",
                    "1001;台灣積體電路製造股份有限公司;新竹市;1000\n1002;國泰人壽保險;台北市;2000\n1003;中華電信;高雄市;30"),
            new Sample(
                    "Finnish",
                    WESTERN,
                    "1001;Hämeen Sähkö Oy;Jyväskylä;1000\n1002;Pohjanmaan Työkone;Seinäjoki;2000\n1003;Öljy-yhtiö;Mäntsälä;30"),
            new Sample(
                    "Norwegian",
                    WESTERN,
                    "1001;Østfold Bærum Møbler;Tromsø;1000\n1002;Ålesund Skipsverft;Møre;2000\n1003;Sørlandets Kjøtt;Bodø;30"),
            new Sample(
                    "Icelandic",
                    "windows-1252 ISO-8859-1 ISO-8859-15 x-MacIceland IBM850",
                    "1001;Landsvirkjun Þjórsá;Reykjavík;1000\n1002;Síldarvinnslan á Austurlandi;Seyðisfjörður;2000"),
            new Sample("Dutch", WESTERN, "1001;Coöperatie Zeeland;Groningen;1000\n1002;Reünie Beheer;België;2000"),
            new Sample(
                    "Catalan",
                    WESTERN,
                    "1001;Construccions Català;Lleida;1000\n1002;Indústries Gràfiques;Vilafranca del Penedès;2000"),
            new Sample(
                    "Slovak",
                    CENTRAL,
                    "1001;Slovenské železnice;Žilina;1000\n1002;Východoslovenská energetika;Košice;2000\n1003;Pekáreň Ľubica;Nitra;30"),
            new Sample(
                    "Slovenian",
                    CENTRAL,
                    "1001;Slovenske železnice;Ljubljana;1000\n1002;Žito pekarna;Škofja Loka;2000\n1003;Šport Črnuče;Celje;30"),
            new Sample(
                    "Croatian",
                    CENTRAL,
                    "1001;Đuro Đaković;Slavonski Brod;1000\n1002;Hrvatske željeznice;Šibenik;2000\n1003;Čakovečki mlinovi;Čakovec;30"),
            new Sample(
                    "Bulgarian",
                    CYRILLIC,
                    "1001;Българска търговска банка;София;1000\n1002;Въглища Перник;Перник;2000\n1003;Щастливеца;Търговище;30"),
            new Sample(
                    "Serbian",
                    "windows-1251 ISO-8859-5 x-MacCyrillic IBM855",
                    "1001;Железнице Србије;Београд;1000\n1002;Љубичево Њива;Ниш;2000\n1003;Ђердап Ћуприја;Чачак;30"),
            new Sample(
                    "Estonian",
                    "windows-1257 ISO-8859-13 ISO-8859-4 ISO-8859-15 windows-1252 IBM775",
                    "1001;Eesti Põlevkivi;Jõhvi;1000\n1002;Tööstuse Ühisus;Võru;2000\n1003;Käsitöö Äri;Pärnu;30"),
            new Sample(
                    "Latvian",
                    "windows-1257 ISO-8859-13 ISO-8859-4 IBM775",
                    "1001;Latvijas dzelzceļš;Rīga;1000\n1002;Ķekavas putnu fabrika;Jūrmala;2000\n1003;Šķēde Ēdnīca;Liepāja;30"),
            new Sample(
                    "Kazakh",
                    "windows-1251",
                    "1001;Народный банк;Алматы;1000\n1002;Энергия Востока;Усть-Каменогорск;2000"),
            new Sample(
                    "Persian", "windows-1256 ISO-8859-6", "1001;شرکت ملی نفت;تهران;1000\n1002;بانک صادرات;شیراز;2000"),
            new Sample("Vietnamese", "windows-1258", "1001;Công ty;Hà Nô\u0323i;1000"));

    @TempDir
    private Path folder;

    @Test
    void smallFilesAreReadRightOrRefusedButNeverReadWrong() throws IOException {
        List<String> wrong = new ArrayList<>();
        int files = 0;
        int right = 0;
        for (Sample sample : SAMPLES) {
            String text = "id;name;region;PC\n" + sample.rows() + "\n";
            for (String encoding : (sample.encodings() + " UTF-8 UTF-16LE UTF-16BE").split(" ", -1)) {
                Charset charset = Charset.forName(encoding);
                if (!charset.newEncoder().canEncode(text)) {
                    continue;
                }
                files++;
                Path file = Files.write(folder.resolve("t.csv"), text.getBytes(charset));
                String read = read(file);
                right += read.equals(text) ? 1 : 0;
                if (!read.equals(text) && !read.startsWith("t.csv ")) {
                    wrong.add(sample.language() + " " + encoding + ": " + read);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(files).isGreaterThan(200);
        assertThat(right).isGreaterThan(files * 8 / 10);
    }

    private static String read(Path file) throws IOException {
        try {
            Charset found = Encodings.of(SourceFile.at("t.csv", file), FileScan.of(file, '"'));
            return new String(Files.readAllBytes(file), found);
        } catch (MainstayException e) {
            return e.getMessage();
        }
    }

    @Test
    void aRefusalShowsALineInEachOfTheCandidates() throws IOException {
        Path file = Files.write(folder.resolve("t.csv"), "A1;Győr\n".getBytes(Charset.forName("windows-1250")));

        assertThat(read(file))
                .contains("\"A1;Győr\" in windows-1250", "\"A1;Gyõr\" in windows-1252")
                .contains("{\"format\": {\"encoding\": ");
    }

    @Test
    void lettersBehindAsciiAreSeen() throws IOException {
        for (String text : List.of("A1;\u001B$BEl5~\u001B(B\n", "A1;~{VPND~}\n", "A1;K+APY-ln\n")) {
            assertThat(read(Files.writeString(folder.resolve("t.csv"), text))).contains("written in 7 bits");
        }
        for (String text : List.of("A1;+49-89-12\n", "A1;a+b-c\n", "A1;~{x\n", "A1;+4989-1\n")) {
            assertThat(read(Files.writeString(folder.resolve("t.csv"), text))).isEqualTo(text);
        }
    }

    @Test
    void whatWindowsCallsAnEncodingIsThatOfWindows() {
        assertThat(new String(new byte[] {(byte) 0xF9, (byte) 0xD6}, Encodings.named("cp950")))
                .isEqualTo("碁");
        assertThat(new String(new byte[] {(byte) 0xF9, (byte) 0xD6}, Encodings.named("Big5")))
                .isEqualTo("碁");
        assertThat(Encodings.named("cp936").name()).isEqualTo("GBK");
    }
}
