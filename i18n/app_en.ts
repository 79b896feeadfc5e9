<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BacklogWords</name>
    <message numerus="yes">
        <source>{n} card(s)</source>
        <translation>
            <numerusform>{n} card</numerusform>
            <numerusform>{n} cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BehindOut</name>
    <message numerus="yes">
        <source>{n} row(s)</source>
        <translation>
            <numerusform>{n} row</numerusform>
            <numerusform>{n} rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BehindPage</name>
    <message numerus="yes">
        <source>{n} row(s)</source>
        <translation>
            <numerusform>{n} row</numerusform>
            <numerusform>{n} rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallDoings</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) were not called. They are dropped and may be told by another run.</source>
        <translation>
            <numerusform>%n person was not called. This person is dropped and may be told by another run.</numerusform>
            <numerusform>%n people were not called. They are dropped and may be told by another run.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallPanel</name>
    <message numerus="yes">
        <source>Not reached %n time(s); after {most} tries the person drops out.</source>
        <translation>
            <numerusform>Not reached once; after {most} tries the person drops out.</numerusform>
            <numerusform>Not reached %n times; after {most} tries the person drops out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountsDialog</name>
    <message numerus="yes">
        <source>{name}: %n count(s) kept.</source>
        <translation>
            <numerusform>{name}: %n count kept.</numerusform>
            <numerusform>{name}: %n counts kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountsExport</name>
    <message numerus="yes">
        <source>{n} row(s)</source>
        <translation>
            <numerusform>{n} row</numerusform>
            <numerusform>{n} rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayEndPane</name>
    <message numerus="yes">
        <source>%n card(s) are still out.</source>
        <translation>
            <numerusform>One card is still out.</numerusform>
            <numerusform>%n cards are still out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) are neither done nor noted as not come.</source>
        <translation>
            <numerusform>One visit is neither done nor noted as not come.</numerusform>
            <numerusform>%n visits are neither done nor noted as not come.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliveryPane</name>
    <message numerus="yes">
        <source>%n card(s) have no place on a shelf yet. Then two people look into the box.</source>
        <translation>
            <numerusform>One card has no place on a shelf yet. Then two people look into the box.</numerusform>
            <numerusform>%n cards have no place on a shelf yet. Then two people look into the box.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DisposalWords</name>
    <message numerus="yes">
        <source>%n on a list already</source>
        <translation>
            <numerusform>%n on a list already</numerusform>
            <numerusform>%n on a list already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on hold</source>
        <translation>
            <numerusform>%n on hold</numerusform>
            <numerusform>%n on hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pulled for a visit</source>
        <translation>
            <numerusform>%n pulled for a visit</numerusform>
            <numerusform>%n pulled for a visit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for a seat</source>
        <translation>
            <numerusform>%n waiting for a seat</numerusform>
            <numerusform>%n waiting for a seat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a booked visit</source>
        <translation>
            <numerusform>%n with a booked visit</numerusform>
            <numerusform>%n with a booked visit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a letter under way</source>
        <translation>
            <numerusform>%n with a letter under way</numerusform>
            <numerusform>%n with a letter under way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EligibleWords</name>
    <message numerus="yes">
        <source>in {n} day(s)</source>
        <translation>
            <numerusform>in {n} day</numerusform>
            <numerusform>in {n} days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} person(s)</source>
        <translation>
            <numerusform>{n} person</numerusform>
            <numerusform>{n} people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} time(s)</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>{n} times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message numerus="yes">
        <source>%n card(s) were not pulled: they go off the list and stay in custody.</source>
        <translation>
            <numerusform>%n card was not pulled: it goes off the list and stays in custody.</numerusform>
            <numerusform>%n cards were not pulled: they go off the list and stay in custody.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The record does not add up: %n card(s). Say why.</source>
        <translation>
            <numerusform>The record does not add up: %n card. Say why.</numerusform>
            <numerusform>The record does not add up: %n cards. Say why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message numerus="yes">
        <source>Take in %n count(s)</source>
        <translation>
            <numerusform>Take in %n count</numerusform>
            <numerusform>Take in %n counts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileOut</name>
    <message numerus="yes">
        <source>CP932 lacks some letters; 〓 stands in their place in {n} cell(s). UTF-8 and Excel keep them.</source>
        <translation>
            <numerusform>CP932 lacks some letters; 〓 stands in their place in {n} cell. UTF-8 and Excel keep them.</numerusform>
            <numerusform>CP932 lacks some letters; 〓 stands in their place in {n} cells. UTF-8 and Excel keep them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeepingWords</name>
    <message numerus="yes">
        <source>{base} + %n day(s) ({day})</source>
        <translation>
            <numerusform>{base} + %n day ({day})</numerusform>
            <numerusform>{base} + %n days ({day})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{base} + %n month(s) ({day})</source>
        <translation>
            <numerusform>{base} + %n month ({day})</numerusform>
            <numerusform>{base} + %n months ({day})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day} + %n day(s)</source>
        <translation>
            <numerusform>{day} + %n day</numerusform>
            <numerusform>{day} + %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day} + %n month(s)</source>
        <translation>
            <numerusform>{day} + %n month</numerusform>
            <numerusform>{day} + %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelsPane</name>
    <message numerus="yes">
        <source>%n label(s) were printed before.</source>
        <translation>
            <numerusform>%n label was printed before.</numerusform>
            <numerusform>%n labels were printed before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} place(s) made.</source>
        <translation>
            <numerusform>{n} place made.</numerusform>
            <numerusform>{n} places made.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelsPanel</name>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListDoings</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are still pulled.</source>
        <translation>
            <numerusform>%n card is still pulled.</numerusform>
            <numerusform>%n cards are still pulled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MakeDialog</name>
    <message numerus="yes">
        <source>Run {number} made: %n call(s) to make.</source>
        <translation>
            <numerusform>Run {number} made: %n call to make.</numerusform>
            <numerusform>Run {number} made: %n calls to make.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run {number} made: %n letter(s) to print.</source>
        <translation>
            <numerusform>Run {number} made: %n letter to print.</numerusform>
            <numerusform>Run {number} made: %n letters to print.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message numerus="yes">
        <source>%n card(s) whose notice came back are left out.</source>
        <translation>
            <numerusform>%n card whose notice came back is left out.</numerusform>
            <numerusform>%n cards whose notice came back are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) without a notice number are left out.</source>
        <translation>
            <numerusform>%n card without a notice number is left out.</numerusform>
            <numerusform>%n cards without a notice number are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlookWords</name>
    <message numerus="yes">
        <source>Answer {n} error(s) to review</source>
        <translation>
            <numerusform>Answer {n} error to review</numerusform>
            <numerusform>Answer {n} errors to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at {n} card(s) to dispose of</source>
        <translation>
            <numerusform>Look at {n} card to dispose of</numerusform>
            <numerusform>Look at {n} cards to dispose of</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send on {n} returned letter(s)</source>
        <translation>
            <numerusform>Send on {n} returned letter</numerusform>
            <numerusform>Send on {n} returned letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send {n} reminder(s)</source>
        <translation>
            <numerusform>Send {n} reminder</numerusform>
            <numerusform>Send {n} reminders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} card(s) are uncollected.</source>
        <translation>
            <numerusform>{n} card is uncollected.</numerusform>
            <numerusform>{n} cards are uncollected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PanelPage</name>
    <message numerus="yes">
        <source>{n} figure(s) differ from what is computed here: ≠ and a filled corner.</source>
        <translation>
            <numerusform>{n} figure differs from what is computed here: ≠ and a filled corner.</numerusform>
            <numerusform>{n} figures differ from what is computed here: ≠ and a filled corner.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlacesDialog</name>
    <message numerus="yes">
        <source>{n} place(s) are there already and stay as they are.</source>
        <translation>
            <numerusform>{n} place is there already and stays as it is.</numerusform>
            <numerusform>{n} places are there already and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} place(s) made.</source>
        <translation>
            <numerusform>{n} place made.</numerusform>
            <numerusform>{n} places made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} place(s) will be made.</source>
        <translation>
            <numerusform>{n} place will be made.</numerusform>
            <numerusform>{n} places will be made.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message numerus="yes">
        <source>open on {day} {span} at {place} with {n} desk(s)</source>
        <translation>
            <numerusform>open on {day} {span} at {place} with {n} desk</numerusform>
            <numerusform>open on {day} {span} at {place} with {n} desks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} call(s) on {day}</source>
        <translation>
            <numerusform>{n} call on {day}</numerusform>
            <numerusform>{n} calls on {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} letter(s) on {day}</source>
        <translation>
            <numerusform>{n} letter on {day}</numerusform>
            <numerusform>{n} letters on {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} minute(s) a handover</source>
        <translation>
            <numerusform>{n} minute a handover</numerusform>
            <numerusform>{n} minutes a handover</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more desk(s) at weekends</source>
        <translation>
            <numerusform>{n} more desk at weekends</numerusform>
            <numerusform>{n} more desks at weekends</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintOut</name>
    <message numerus="yes">
        <source>{n} page(s), read back and right: {name}</source>
        <translation>
            <numerusform>{n} page, read back and right: {name}</numerusform>
            <numerusform>{n} pages, read back and right: {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublicityPage</name>
    <message numerus="yes">
        <source>overdue by %n day(s)</source>
        <translation>
            <numerusform>overdue by %n day</numerusform>
            <numerusform>overdue by %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublishedPage</name>
    <message numerus="yes">
        <source>Report of {day}: %n point(s) to look at</source>
        <translation>
            <numerusform>Report of {day}: %n point to look at</numerusform>
            <numerusform>Report of {day}: %n points to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The report is loaded: %n table(s).</source>
        <translation>
            <numerusform>The report is loaded: %n table.</numerusform>
            <numerusform>The report is loaded: %n tables.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PullPane</name>
    <message numerus="yes">
        <source>%n card(s) are missing.</source>
        <translation>
            <numerusform>One card is missing.</numerusform>
            <numerusform>%n cards are missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PullWords</name>
    <message numerus="yes">
        <source>%n handover(s) taken back: such a card counts as pulled twice.</source>
        <translation>
            <numerusform>One handover taken back: such a card counts as pulled twice.</numerusform>
            <numerusform>%n handovers taken back: such a card counts as pulled twice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message numerus="yes">
        <source>%n notice(s) to authorities are overdue</source>
        <translation>
            <numerusform>%n notice to an authority is overdue</numerusform>
            <numerusform>%n notices to authorities are overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterWords</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RenewalWords</name>
    <message numerus="yes">
        <source>Seats are too few in %n month(s), first in {first}; most are missing in {worst}: {n}.</source>
        <translation>
            <numerusform>Seats are too few in %n month, {first}: {n} are missing in {worst}.</numerusform>
            <numerusform>Seats are too few in %n months, first in {first}; most are missing in {worst}: {n}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} person(s)</source>
        <translation>
            <numerusform>{n} person</numerusform>
            <numerusform>{n} people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RenewalsScreen</name>
    <message numerus="yes">
        <source>{n} month(s)</source>
        <translation>
            <numerusform>{n} month</numerusform>
            <numerusform>{n} months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReturnedWords</name>
    <message numerus="yes">
        <source>{n} letter(s)</source>
        <translation>
            <numerusform>{n} letter</numerusform>
            <numerusform>{n} letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message numerus="yes">
        <source>{n} row(s) copied</source>
        <translation>
            <numerusform>{n} row copied</numerusform>
            <numerusform>{n} rows copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunDialog</name>
    <message numerus="yes">
        <source>Put %n letter(s) into a run of notices</source>
        <translation>
            <numerusform>Put %n letter into a run of notices</numerusform>
            <numerusform>Put %n letters into a run of notices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunDoings</name>
    <message numerus="yes">
        <source>%n letter(s) have not gone out. They are dropped, and their cards may be picked again.</source>
        <translation>
            <numerusform>%n letter has not gone out. It is dropped, and its card may be picked again.</numerusform>
            <numerusform>%n letters have not gone out. They are dropped, and their cards may be picked again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) were dropped: the cards changed meanwhile.</source>
        <translation>
            <numerusform>%n letter was dropped: the card changed meanwhile.</numerusform>
            <numerusform>%n letters were dropped: the cards changed meanwhile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) were not printed: this PC has no font for the name.</source>
        <translation>
            <numerusform>%n letter was not printed: this PC has no font for the name.</numerusform>
            <numerusform>%n letters were not printed: this PC has no font for the name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanPane</name>
    <message numerus="yes">
        <source>%n more scan(s) were not taken. Begin again with the place.</source>
        <translation>
            <numerusform>%n more scan was not taken. Begin again with the place.</numerusform>
            <numerusform>%n more scans were not taken. Begin again with the place.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message numerus="yes">
        <source>{first} and {last}: the service is suspended {n} time(s).</source>
        <translation>
            <numerusform>{first} and {last}: the service is suspended {n} time.</numerusform>
            <numerusform>{first} and {last}: the service is suspended {n} times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StockPane</name>
    <message numerus="yes">
        <source>%n count(s) under way</source>
        <translation>
            <numerusform>%n count under way</numerusform>
            <numerusform>%n counts under way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SumCard</name>
    <message numerus="yes">
        <source>%n person(s) wait for this.</source>
        <translation>
            <numerusform>%n person waits for this.</numerusform>
            <numerusform>%n people wait for this.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message numerus="yes">
        <source>{visits} visit(s), {persons} persons expected</source>
        <translation>
            <numerusform>{visits} visit, {persons} expected</numerusform>
            <numerusform>{visits} visits, {persons} expected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WavePage</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaveWords</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
</context>
</TS>
