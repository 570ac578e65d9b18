"""The records of Article 30 as values: what pages show and files print, from one place."""

from registry.records.controller import ActivityRecord, ControllerRecord, activity_record, controller_record
from registry.records.engagement import EngagementRecord, engagement_record
from registry.records.keeper import Keeper, keeper
from registry.records.processor import ClientRecord, ProcessorRecord, processor_record
from registry.records.service import CitedClaim, ServiceRecord, service_record

__all__ = [
    "ActivityRecord",
    "CitedClaim",
    "ClientRecord",
    "ControllerRecord",
    "EngagementRecord",
    "Keeper",
    "ProcessorRecord",
    "ServiceRecord",
    "activity_record",
    "controller_record",
    "engagement_record",
    "keeper",
    "processor_record",
    "service_record",
]
