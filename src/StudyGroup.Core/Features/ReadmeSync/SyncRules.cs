using NodaTime;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.ReadmeSync;

/// <summary>When a README is looked at.</summary>
public static class SyncRules
{
    /// <summary>The longest that it is waited after a look that found nothing to read.</summary>
    public static readonly Duration TriesAgain = Duration.FromHours(1);

    /// <summary>When it is to be looked at next; null where that has never been done, and so is due.</summary>
    /// <param name="readme">The README.</param>
    /// <param name="sync">How far it was followed.</param>
    public static Instant? NextLook(FollowedReadme readme, Sync sync) =>
        sync.For(readme) is { LookedAt: { } last, Problem: var problem } ? last + (problem is null ? readme.Every : Duration.Min(readme.Every, TriesAgain)) : null;

    /// <summary>Whether it is to be looked at.</summary>
    /// <param name="readme">The README.</param>
    /// <param name="sync">How far it was followed; where what is open stands in another channel than is chosen by now, a look is due.</param>
    /// <param name="now">The group's time; where it was turned back, a look is due.</param>
    public static bool IsDue(FollowedReadme readme, Sync sync, Instant now) =>
        NextLook(readme, sync) is not { } next || next <= now || sync.LookedAt > now || (sync.Open is { } open && open.Channel != readme.Channel);
}
