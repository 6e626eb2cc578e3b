"""Life domains of the ecomap and their words (notation C2)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from genogram.model import Domain
from resources.i18n import N_

DOMAIN_NAMES: Mapping[Domain, str] = MappingProxyType(
    {
        Domain.FAMILY_EXTENDED: N_("Wider family"),
        Domain.PARTNER_FAMILY: N_("Partner's family"),
        Domain.FRIENDS: N_("Friends"),
        Domain.NEIGHBOURS: N_("Neighbours"),
        Domain.SCHOOL: N_("School"),
        Domain.KINDERGARTEN: N_("Kindergarten"),
        Domain.WORK: N_("Work"),
        Domain.TRAINING: N_("Training"),
        Domain.HEALTH: N_("Health"),
        Domain.THERAPY_COUNSELLING: N_("Therapy and counselling"),
        Domain.SOCIAL_SERVICES: N_("Social services"),
        Domain.CHILD_PROTECTION: N_("Child protection"),
        Domain.AUTHORITIES: N_("Authorities"),
        Domain.COURTS_POLICE: N_("Courts and police"),
        Domain.MONEY_BENEFITS: N_("Money and benefits"),
        Domain.HOUSING: N_("Housing"),
        Domain.FAITH: N_("Faith"),
        Domain.CULTURE_HOMELAND: N_("Culture and homeland"),
        Domain.LANGUAGE_COMMUNITY: N_("Language community"),
        Domain.SPORTS: N_("Sports"),
        Domain.LEISURE_CLUBS: N_("Leisure and clubs"),
        Domain.NATURE_ANIMALS: N_("Nature and animals"),
        Domain.PEERS_SELF_HELP: N_("Peers and self-help"),
        Domain.ONLINE: N_("Online"),
        Domain.MEDIA: N_("Media"),
        Domain.VOLUNTEERS: N_("Volunteers"),
        Domain.TRANSPORT: N_("Transport"),
        Domain.FUTURE_OTHER: N_("Other"),
    }
)
"""Domain -> English word, to be translated where it is shown."""
