using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Drafts;
using StudyGroup.Core.Exchange.Import;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Plans;
using StudyGroup.Core.Replies;
using StudyGroup.Core.Web;

namespace StudyGroup.Core.Syncing;

/// <summary>
/// Looks at the README that a group follows. What changed in it since it was last settled is proposed in the channel that was chosen, one proposal
/// at a time, or applied where the group wants that and nothing speaks against it.
/// </summary>
/// <param name="groups">The groups.</param>
/// <param name="drafts">What was begun.</param>
/// <param name="syncs">How far it was followed.</param>
/// <param name="web">Fetches it.</param>
/// <param name="planner">Says what a text changes.</param>
public sealed class FollowReadme(IGroups groups, IDrafts drafts, ISyncs syncs, IWeb web, ImportPlanner planner)
{
    /// <summary>Said where there is no README to look at.</summary>
    internal static Refusal None { get; } = new($"No README is followed. To follow one: {new Span.Command("manage sync")} url.");

    /// <summary>Looks at it where that is due.</summary>
    /// <param name="id">The group.</param>
    /// <param name="now">The group's time.</param>
    /// <returns>Whether something came of it.</returns>
    public async Task<bool> LookIfDueAsync(GroupId id, Instant now) =>
        groups.Find(id)?.Settings.Readme is { } readme && SyncRules.IsDue(readme, syncs.Of(id), now) && (await LookAsync(id, now)).Refusal is null;

    /// <summary>Looks at it, whether that is due or not, and keeps what comes of it; what was found wrong with it is no refusal, but kept.</summary>
    internal async Task<Outcome<Changed>> LookAsync(GroupId id, Instant now)
    {
        if (groups.Find(id) is not { Settings.Readme: { } readme } group) return None;
        var stored = syncs.Of(id);
        var known = Answered(stored.For(readme));
        var look = new ReadmeLook(groups, syncs, planner, readme, stored, known, now);
        if ((await web.FetchAsync(readme.Url, known.ETag)).IsRefused(out var refusal, out var found)) return await look.FailAsync(refusal);
        if (found.Text is not { } text || text == known.Found) return await look.KeepAsync(found.ETag);
        var inputs = Inputs(readme, text, known.Settled);
        if (planner.Make(group, inputs, now).IsRefused(out refusal, out var plan)) return await look.FailAsync(refusal);
        if (Previews.IsIdle(group, plan)) return await look.SettleAsync(text, found.ETag);
        return readme.AppliesItself && plan.Warnings.IsEmpty
            ? await look.ApplyAsync(inputs, found.ETag)
            : await look.ProposeAsync(await drafts.AddAsync(id, null, ImportPlanner.Name, inputs, now), found.ETag);
    }

    /// <summary>Why a README cannot be followed as it is now, or null where it can.</summary>
    internal async Task<Refusal?> WhyNotAsync(Group group, FollowedReadme readme, Instant now) =>
        (await web.FetchAsync(readme.Url)).IsRefused(out var refusal, out var found) ? refusal : planner.Make(group, Inputs(readme, found.Text!, null), now).Refusal;

    /// <summary>What a preview of a README's changes is made of.</summary>
    /// <param name="readme">The README.</param>
    /// <param name="text">What it says.</param>
    /// <param name="settled">What it said when it was last settled, or null.</param>
    internal static ImmutableDictionary<string, string> Inputs(FollowedReadme readme, string text, string? settled)
    {
        var inputs = ImmutableDictionary.CreateRange<string, string>([new(ImportPlanner.Text, text), new(ImportPlanner.Followed, readme.Url.AbsoluteUri)]);
        return settled is null ? inputs : inputs.Add(ImportPlanner.Settled, settled);
    }

    // Whether it was applied, ignored or left until it was forgotten: it is not proposed again.
    private Sync Answered(Sync sync) => sync.Open is { } open && drafts.Find(sync.Group, open.Draft) is null ? sync with { Settled = open.Text, Open = null } : sync;
}
