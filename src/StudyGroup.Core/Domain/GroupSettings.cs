using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>A group's settings.</summary>
public sealed record GroupSettings
{
    /// <summary>The maximum length of a text setting, in code points.</summary>
    public const int MaxTextLength = 100;

    /// <summary>The book the group reads.</summary>
    public string? Book { get; init; }

    /// <summary>The book's author.</summary>
    public string? Author { get; init; }

    /// <summary>The zone of the group's local times.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>Whether an organizer chose the zone. Until then it's the default for new groups.</summary>
    public bool ZoneIsChosen { get; init; }

    /// <summary>When seminars usually start, in the group's zone.</summary>
    public required LocalTime Start { get; init; }

    /// <summary>How long seminars usually last: 1 minute to 24 hours.</summary>
    public required Duration Length { get; init; }

    /// <summary>Where the group usually meets.</summary>
    public string? Place { get; init; }

    /// <summary>Where reminders and changes are posted. Null: nothing is posted.</summary>
    public ChannelId? Channel { get; init; }

    /// <summary>Where the syllabus is posted and kept up to date. Null: nowhere.</summary>
    public ChannelId? SyllabusChannel { get; init; }

    /// <summary>The README on the web that the group follows, or null.</summary>
    public FollowedReadme? Readme { get; init; }

    /// <summary>The role that reminders ping, or null.</summary>
    public RoleId? Role { get; init; }

    /// <summary>A role whose members are organizers too, besides everyone who may manage events or the server.</summary>
    public RoleId? Organizers { get; init; }

    /// <summary>How long before the start reminders are posted: no duplicates, longest first. Zero means at the start.</summary>
    public required ImmutableArray<Duration> LeadTimes { get; init; }

    /// <summary>What the group calls the unit that it reads for a seminar.</summary>
    public UnitWord Unit { get; init; }

    /// <summary>How many people may present one seminar: 1 to <see cref="Seminar.MaxPresenters"/>. Organizers may add more.</summary>
    public int PresentersPerSeminar { get; init; } = 1;

    /// <summary>Whether presenters are asked about topic, date, slides and notes.</summary>
    public bool Nudges { get; init; } = true;

    /// <summary>Whether a recap is posted after each seminar.</summary>
    public bool Recap { get; init; }

    /// <summary>Whether new slides are announced in the channel.</summary>
    public bool SlidesNews { get; init; }

    /// <summary>Whether each dated seminar ahead is an event in the server's events tab.</summary>
    public bool Events { get; init; }

    /// <summary>Whether being interested in a seminar's event counts as coming.</summary>
    public bool InterestCounts { get; init; }

    /// <summary>How long before the start a thread is opened for a seminar; null for no threads.</summary>
    public Duration? ThreadLead { get; init; }
}
