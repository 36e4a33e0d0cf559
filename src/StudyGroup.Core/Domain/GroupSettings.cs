using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>What a group has settled about itself.</summary>
public sealed record GroupSettings
{
    /// <summary>The longest a text setting may be, in code points.</summary>
    public const int LongestText = 100;

    /// <summary>The book that is read.</summary>
    public string? Book { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>The zone in which the group's local times are meant.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>Whether an organizer chose the zone; until then it is the one that new groups start with.</summary>
    public bool ZoneIsChosen { get; init; }

    /// <summary>When seminars usually start, in the group's zone.</summary>
    public required LocalTime Start { get; init; }

    /// <summary>How long seminars usually last: 1 minute to 24 hours.</summary>
    public required Duration Length { get; init; }

    /// <summary>Where the group usually meets.</summary>
    public string? Place { get; init; }

    /// <summary>Where reminders and changes are posted; nothing is posted without.</summary>
    public ChannelId? Channel { get; init; }

    /// <summary>Where the syllabus stands and is kept up to date; nowhere without.</summary>
    public ChannelId? SyllabusChannel { get; init; }

    /// <summary>The README on the web that is followed; none without.</summary>
    public FollowedReadme? Readme { get; init; }

    /// <summary>The role that a reminder pings.</summary>
    public RoleId? Role { get; init; }

    /// <summary>The role whose people organize, beside those whom the server lets manage.</summary>
    public RoleId? Organizers { get; init; }

    /// <summary>How long before the start a reminder is posted, each once, longest first; zero is at the start.</summary>
    public required ImmutableArray<Duration> Leads { get; init; }

    /// <summary>Whether presenters are asked in good time about topic and date, slides and notes.</summary>
    public bool Nudges { get; init; } = true;

    /// <summary>Whether a recap is posted when a seminar is over.</summary>
    public bool Recap { get; init; }

    /// <summary>Whether the channel hears of new slides.</summary>
    public bool SlidesNews { get; init; }
}
