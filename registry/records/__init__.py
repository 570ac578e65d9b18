"""The records of Article 30: read models, and labelled items made from them for every page and every file."""

from registry.records.controller import ActivityRecord, ControllerRecord, activity_record, controller_record
from registry.records.engagement import EngagementRecord, engagement_record
from registry.records.items import Item, Part, Record, RecordTable, Section, Value
from registry.records.keeper import Keeper, keeper
from registry.records.processor import ClientRecord, ProcessorRecord, client_record, processor_record
from registry.records.record import RECORDS
from registry.records.service import CitedClaim, ServiceRecord, service_record

__all__ = [
    "RECORDS",
    "ActivityRecord",
    "CitedClaim",
    "ClientRecord",
    "ControllerRecord",
    "EngagementRecord",
    "Item",
    "Keeper",
    "Part",
    "ProcessorRecord",
    "Record",
    "RecordTable",
    "Section",
    "ServiceRecord",
    "Value",
    "activity_record",
    "client_record",
    "controller_record",
    "engagement_record",
    "keeper",
    "processor_record",
    "service_record",
]
