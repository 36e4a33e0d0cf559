using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>
/// How far a group has followed a README on the web. Whether and which it follows stands in <see cref="GroupSettings.Readme"/>.
/// </summary>
public sealed record Sync
{
    /// <summary>Whose.</summary>
    public required GroupId Group { get; init; }

    /// <summary>Of which README it tells; null where none was ever followed.</summary>
    public Uri? Url { get; init; }

    /// <summary>When it was last looked at.</summary>
    public Instant? LookedAt { get; init; }

    /// <summary>What the server called the text that was found; null where it is to be asked for all of it.</summary>
    public string? ETag { get; init; }

    /// <summary>The text whose changes were all answered: what it says just so is no change any more. Null where nothing was answered yet.</summary>
    public string? Settled { get; init; }

    /// <summary>What was proposed last; null where nothing was, or nothing came of it.</summary>
    public Proposed? Open { get; init; }

    /// <summary>Why the last look found no schedule, in a sentence for organizers; null where it did.</summary>
    public string? Problem { get; init; }

    /// <summary>The text that was found last; null where none was.</summary>
    public string? Found => Open?.Text ?? Settled;

    /// <summary>The state of a group that has followed none.</summary>
    public static Sync None(GroupId group) => new() { Group = group };

    /// <summary>The state as it counts for a README: of another one nothing is known.</summary>
    public Sync For(FollowedReadme readme) => Url == readme.Url ? this : None(Group) with { Url = readme.Url };
}

/// <summary>The changes of a README, proposed to organizers.</summary>
/// <param name="Draft">The draft that they answer; where it is gone, they have.</param>
/// <param name="Text">The newest text whose changes they are.</param>
/// <param name="Channel">Where they are proposed.</param>
public sealed record Proposed(DraftId Draft, string Text, ChannelId Channel);
