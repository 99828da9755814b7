"""Common given names of many countries: enough to tell 'Interview - Dana' from 'Interview - Northwind'.

A name that is not here is no evidence of anything; names that are also common words of titles are left out.
"""

from __future__ import annotations

from typing import Final

from cordially.people import folded

_NAMES: Final = """
aaron abigail ada adam adrian aidan alan albert alex alexander alexandra alexis alice alicia alison allison
amanda amber amelia amy andrea andrew andy angela anita ann anna anne anthony arthur ashley audrey barbara ben
benjamin beth bob bradley brandon brenda brian bruce caitlin cameron carl carla carol caroline catherine charles
charlie charlotte chelsea cheryl chris christian christina christine christopher claire clara colin connor craig
cynthia dan dana daniel danielle darren dave david deborah debra denise dennis derek diana diane donald donna
doris dorothy doug douglas duncan dylan edith edward eileen elaine eleanor elizabeth ella ellen ellie emily emma
eric erica erin ethan eva evan evelyn fiona frances francis frank fred gabriel gareth gary gavin geoff george
gerald gillian gina glenn gordon graham greg gregory hannah harriet harry heather helen henry howard hugh ian
imogen irene isaac isabel isabella jack jackie jacob jade jake james jamie jan jane janet janice jason jean jeff
jeffrey jenna jennifer jenny jeremy jerry jesse jessica jill jim jo joan joanna joanne joe joel john jon
jonathan joseph josh joshua joyce judith judy julia julian julie justin karen kate katherine kathleen kathryn
kathy katie keith kelly ken kenneth kerry kevin kieran kim kimberly kirsty kristen kyle larry laura lauren
lawrence leah lee leo leon leonard lesley leslie lewis liam linda lindsay lisa liz logan lois lorraine louis
louise luca lucas lucy luke lynn maddie madison malcolm marcus margaret maria marie marilyn marion marjorie
martha martin mary matt matthew maureen megan melanie melissa michael michelle miguel mike mildred miranda moira
molly monica morgan nancy naomi natalie natasha nathan neil nicholas nick nicola nicole nigel nina noah nora
norman oliver olivia oscar owen pamela patricia patrick paul paula pauline peggy peter phil philip phillip
phyllis rachel ralph randy raymond rebecca reece rhys richard rita rob robert robin roger ron ronald rory
rosemary ross roy russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean shannon sharon shaun
sheila shirley simon sophia sophie spencer stacey stanley stella stephanie stephen steve steven stewart stuart
sue susan suzanne sylvia tamara tanya tara ted teresa terry theresa thomas tiffany tim timothy tina todd tom
tony tracey tracy trevor valerie vanessa vera veronica victoria vincent virginia vivian walter wayne wendy
william yvonne zach zachary zoe

aino andreas anja anke anneke annika antje arne astrid axel bart beate bernd bettina birgit bjorn britta carsten
christa christoph claudia cornelia daan dagmar detlef dieter dirk dominik eino elin elke erik ernst fabian felix
femke ferdinand florian franz freja frida friedrich fritz gerd gerhard gisela gudrun gunther gustav hanna hannes
hans harald heike heinrich heinz helga helmut henrik holger horst inga ingo ingrid jana jens jochen johan
johanna johannes jonas jorg joris juhani jurgen jutta karin karl karsten katharina katja katrin klaus konrad
kristin lars lasse lena linnea lotte ludwig lukas manfred manuela marco maren margit markus marlene martina
matthias matti maud maximilian mia michaela mikkel mikko moritz nadine niklas nils norbert olaf ole olof pekka
petra pia rainer ralf regina reinhard renate rolf roman ruben rudolf sabine sander sanne saskia sebastian signe
sigrid silke silvia simone sonja stefan stefanie stijn susanne sven tanja tatjana thijs thorsten tilda tobias
torsten udo ulrich ursula ute uwe veit volker werner wilhelm willem wolfgang yannick

adele alain alejandra alejandro alessandra alessandro alfonso alvaro amelie ana andre angelo antoine antonio
arnaud arturo aurelie aurora beatriz benoit bernardo bianca bruno camila camille carlos carmen carolina catarina
cecile cecilia chiara chloe claude claudio clemence clement cristina daniela davide denis diego dolores domenico
dominique eduardo elena elisa elisabetta elise emilie emilio enrico enrique ernesto esteban etienne eugenia
fabio fatima federica federico felipe fernanda fernando filippo florence francesca francesco francisco franco
francois francoise gabriela gaelle gaston genevieve gerard giacomo gianluca giorgia giorgio giovanni giulia
giuseppe gloria gonzalo guilherme guillaume guillermo gustavo hector helena helene henri hugo ignacio ines
isabelle jacques javier jerome joao joaquin jorge jose juan juana julien juliette karine laetitia larissa
laurent leonardo leticia lorenzo luc lucia luciana luigi luis luisa luiz manuel marcela marcelo marcos margarita
mariana marina mario marta mateo mathieu matilde matteo mauricio maxime mercedes michel monique murielle
nathalie nicolas nuno olivier pablo paola paolo pascal patricio paulo pedro philippe pierre pilar rafael ramon
raquel raul renata rene ricardo roberto rocio rodrigo romain rosa salvatore sandrine santiago sebastien serge
sergio severine sofia solange stefano stephane sylvie tatiana thais thiago thierry tiago tomas valentina valeria
vicente vincenzo vitor vittoria xavier yolanda yves

agata agnieszka aleksandar aleksander aleksandra aleksei alexei alina anastasia andras andrei andrej andrzej
aneta anton artem artur attila balazs barbora bartosz beata bogdan bojan boris bozena branislav cristian daria
dariusz darya dejan dimitri dimitris dmitri dmitry dorota dragan dusan ekaterina elzbieta eszter ewa filip gabor
galina georgi goran grzegorz halina ieva igor ilya ioana ion irina ivan ivana ivo iwona jakub jaroslav jelena
jiri jolanta jozef kamil karolina kasia katarzyna katerina konstantin krzysztof ksenia laszlo lenka ludmila
lukasz maciej magda magdalena malgorzata marek marija mariusz marko mateusz michal mihai mikhail milan milena
milos miroslav monika nadia natalia nikola nikolai nikos oksana oleg olena olga ondrej patryk pavel pawel petr
piotr radek radoslav rafal sergei slawomir snezana stanislav svetlana szymon tadeusz tamas tereza tomasz
tomislav vaclav vadim vasile veronika viktor viktoria vlad vladimir wojciech yana yulia yuri zbigniew zofia
zoltan zoya zuzana

abdul abdullah ahmad ahmed ahmet aisha ali alireza amina amir arash asma avi ayse aysel aziz baris burak cem
deniz dina ebru elif emine emre eren esra farah farid fatih fatma ferhat gamze hadi hakan halil hamid hamza
hanan hasan hassan hatice huda husein huseyin hussein ibrahim iman ismail jamal kaan kamal karim kemal khaled
khalid laila layla leila mahdi mahmoud malik mariam maryam mehdi mehmet melis merve mohamed mohammad mohammed
moshe muhammad murat mustafa nasser nazanin noor nour omar omer onur osman ozlem parisa rami rania reza sahar
salim salma samir sana selin serkan shira shirin sinan soraya tamer tarek tariq volkan yael yasmin yasmine
youssef yusuf zahra zainab zeynep

aarav abhishek aditi aditya ajay akash amit amrita ananya anil anjali ankit anush aparna arjun arun asha ashok
ayesha bhavna chandra deepa deepak deepika divya farhan gaurav gayatri geeta gopal harish harsh imran isha jaya
jyoti karan karthik kavita kiran krishna lakshmi lata madhavi mahesh manish manoj meena meera mohan mukesh
nadeem naveen neha nikhil nisha nitin padma pallavi pooja pradeep prakash pranav prasad priya rahul raj rajesh
rajiv rakesh ramesh ravi rekha ritu rohan rohit roshni sachin sahil sandeep sangeeta sanjay sanjeev santosh
sarita saurabh seema shalini shankar shreya shweta siddharth sneha sonia srinivas suman sumit sunil sunita
suresh swati tanvi uma usha varun vidya vijay vikram vinod vishal vivek yash zain zara

agus akiko akira anh arif ayumi binh budi chi daisuke dewi dian duc dung eka emi fang fitri hao haruka haruki
hiroki hiroshi hiroto hoa hui hung huong indah jie jiho jihoon jing jiwoo jun junko kaori kartika kazuki keiko
kenji kenta kyoko lan lei li linh mai makoto maricel mariko masahiro masato mayumi megumi michiko miho min-ji
min-jun ming minh minji minjun misaki nam nao naoki nga ngoc nguyen noriko nyoman phuong putri putu qiang quang
ratna ren rie riku rina rowena ryo ryota sakura satoshi seojun seoyeon shinji shota siriporn siti somchai soojin
sota sri sungmin takashi takeshi takuya tao taro tetsuya thanh thao thu tomoko trang tuan tung wayan wei
xiaoming xin yan yanti ying yoko yoshiko yui yuki yuko yumi yusuke yuta

abebe abena abimbola adaeze ade adebayo ademola adunni akin akosua ama amadou amara aminata ayodele babatunde
bukola chiamaka chidi chidinma chinedu chinonso chukwuemeka ebele efua ekow emeka esi fatou folake funke ife
ifeoma ikenna jabulani kagiso kamau kofi kwabena kwaku kwame kwasi lerato lindiwe mamadou mandla moussa naledi
nana ndidi ngozi nia njeri nkechi nneka nomsa obinna ochieng olu oluwaseun ousmane palesa sade sekou selam seun
sibusiso sipho tapiwa temitope tendai thabo thandi themba titilayo tosin tunde uche wambui wanjiku yaa yemi
zanele zodwa
"""
"""English, German and northern, Romance, eastern European, western Asian, southern Asian, eastern Asian, African."""

_GIVEN_NAMES: Final = frozenset(_NAMES.split())
_LETTERS: Final = str.maketrans({"ı": "i", "ł": "l", "ø": "o"})


def is_given_name(word: str) -> bool:
    """Whether a word is a common given name somewhere.

    >>> is_given_name("Zoë"), is_given_name("Northwind")
    (True, False)
    """
    return folded(word).translate(_LETTERS) in _GIVEN_NAMES
