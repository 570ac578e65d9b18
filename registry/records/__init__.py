"""The records of Article 30 as values: what pages show and files print, from one place."""

from registry.records.controller import ActivityTold, ControllerRecord, activity_told, controller_record
from registry.records.engagement import EngagementTold, engagement_told
from registry.records.keeper import Keeper, keeper
from registry.records.processor import ClientTold, ProcessorRecord, processor_record
from registry.records.service import ServiceTold, Told, service_told

__all__ = [
    "ActivityTold",
    "ClientTold",
    "ControllerRecord",
    "EngagementTold",
    "Keeper",
    "ProcessorRecord",
    "ServiceTold",
    "Told",
    "activity_told",
    "controller_record",
    "engagement_told",
    "keeper",
    "processor_record",
    "service_told",
]
