using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>How far a group has followed a README. <see cref="GroupSettings.Readme"/> says whether it follows one, and which.</summary>
public sealed record Sync
{
    /// <summary>The group.</summary>
    public required GroupId Group { get; init; }

    /// <summary>The README that this is about; null if none was ever followed.</summary>
    public Uri? Url { get; init; }

    /// <summary>The series in it that this is about (<see cref="FollowedReadme.Series"/>).</summary>
    public string? Series { get; init; }

    /// <summary>When it was last checked.</summary>
    public Instant? LookedAt { get; init; }

    /// <summary>The server's ETag of the last text; null to fetch all of it again.</summary>
    public string? ETag { get; init; }

    /// <summary>
    /// The last text whose changes were all answered: what it says is no longer a change. Null if nothing was answered yet.
    /// </summary>
    public string? Settled { get; init; }

    /// <summary>The open proposal, or null.</summary>
    public OpenProposal? Open { get; init; }

    /// <summary>Why the last check found no schedule, as a sentence for organizers; null if it did.</summary>
    public string? Problem { get; init; }

    /// <summary>The last text that was found, or null.</summary>
    public string? Found => Open?.Text ?? Settled;

    /// <summary>The state of a group that never followed a README.</summary>
    public static Sync None(GroupId group) => new() { Group = group };

    /// <summary>The state as it applies to this README: empty if it's about another one, or another series in it.</summary>
    public Sync For(FollowedReadme readme) =>
        Url == readme.Url && Series == readme.Series ? this : None(Group) with { Url = readme.Url, Series = readme.Series };
}

/// <summary>README changes that were proposed to organizers.</summary>
/// <param name="Draft">The draft that they answer. If it's gone, they've answered.</param>
/// <param name="Text">The newest text with these changes.</param>
/// <param name="Channel">Where they were proposed.</param>
public sealed record OpenProposal(DraftId Draft, string Text, ChannelId Channel);
