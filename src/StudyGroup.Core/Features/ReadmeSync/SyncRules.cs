using NodaTime;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.ReadmeSync;

/// <summary>When to check a README.</summary>
public static class SyncRules
{
    /// <summary>The longest wait after a check that failed.</summary>
    public static readonly Duration MaxRetryDelay = Duration.FromHours(1);

    private static readonly Duration Rests = Duration.FromMinutes(1);

    /// <summary>When to check it next; null if it was never checked, and so is due.</summary>
    public static Instant? NextCheck(FollowedReadme readme, Sync sync) =>
        sync.For(readme) is { LookedAt: { } last, Problem: var problem }
            ? last + (problem is null ? readme.Every : Duration.Min(readme.Every, MaxRetryDelay))
            : null;

    /// <summary>
    /// Whether a check is due. It's also due if the open proposal is in a channel other than the chosen one, and if the clock was turned
    /// back.
    /// </summary>
    public static bool IsDue(FollowedReadme readme, Sync sync, Instant now) =>
        NextCheck(readme, sync) is not { } next || next <= now || sync.LookedAt > now
        || (IsOpenElsewhere(readme, sync) && !HasJustFailed(sync, now));

    private static bool IsOpenElsewhere(FollowedReadme readme, Sync sync) => sync.Open is { } open && open.Channel != readme.Channel;

    private static bool HasJustFailed(Sync sync, Instant now) => sync.Problem is not null && now - sync.LookedAt < Rests;
}
