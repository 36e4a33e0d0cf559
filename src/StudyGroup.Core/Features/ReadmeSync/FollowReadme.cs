using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Import;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.ReadmeSync;

/// <summary>
/// Looks at the README that a group follows. What changed in it since it was last settled is proposed in the channel that was chosen, one proposal
/// at a time, or applied where the group wants that and nothing speaks against it.
/// </summary>
/// <param name="groups">The groups.</param>
/// <param name="changes">Adds what follows from a change.</param>
/// <param name="drafts">What was begun.</param>
/// <param name="syncs">How far it was followed.</param>
/// <param name="posts">What was posted.</param>
/// <param name="web">Fetches it.</param>
/// <param name="planner">Says what a text changes.</param>
public sealed class FollowReadme(
    IGroups groups, GroupChanges changes, IDrafts drafts, ISyncs syncs, IPosts posts, IWeb web, ImportPlanner planner)
{
    private static readonly Refusal Unforeseen = new($"Something in it I could not cope with, and I have made a note of it for whoever runs me.");

    /// <summary>Said where there is no README to look at.</summary>
    internal static Refusal None { get; } = new($"No README is followed. To follow one: {new Span.Command("manage sync")} url.");

    /// <summary>Looks at it where that is due.</summary>
    /// <param name="id">The group.</param>
    /// <param name="now">The group's time.</param>
    /// <param name="cancel">Gives up while the server has not answered; nothing is kept then.</param>
    /// <returns>Whether it was looked at, and what came of it was kept.</returns>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public async Task<bool> LookIfDueAsync(GroupId id, Instant now, CancellationToken cancel) =>
        groups.Find(id) is { SuspendedAt: null, Settings.Readme: { } readme } && SyncRules.IsDue(readme, StateOf(id), now)
        && (await LookAsync(id, now, cancel: cancel)).Refusal is null;

    /// <summary>Keeps that a look went wrong in a way that nobody thought of, so that it is not repeated at once.</summary>
    /// <param name="id">The group.</param>
    /// <param name="now">The group's time.</param>
    public Task GiveUpAsync(GroupId id, Instant now) =>
        groups.Find(id)?.Settings.Readme is { } readme ? Look(id, readme, now).FailAsync(Unforeseen) : Task.CompletedTask;

    /// <summary>How far a group's is followed, with what was answered since it was last looked at.</summary>
    internal Sync StateOf(GroupId id) =>
        syncs.Of(id) is var stored && stored.Open is { } open && drafts.Find(id, open.Draft) is null ? stored with { Settled = open.Text, Open = null } : stored;

    /// <summary>Looks at it, whether that is due or not, and keeps what comes of it; what was found wrong with it is no refusal, but kept.</summary>
    /// <param name="id">The group.</param>
    /// <param name="now">The group's time.</param>
    /// <param name="again">Whether what could not be posted is proposed once more.</param>
    /// <param name="cancel">Gives up while the server has not answered.</param>
    internal async Task<Outcome<Changed>> LookAsync(GroupId id, Instant now, bool again = false, CancellationToken cancel = default)
    {
        if (groups.Find(id) is not { Settings.Readme: { } readme }) return None;
        var look = Look(id, readme, now);
        var known = look.Known;
        if ((await web.FetchAsync(readme.Url, known.ETag, cancel)).IsRefused(out var refusal, out var found)) return await look.FailAsync(refusal);
        var text = found.Text ?? known.Found;
        var isNew = text != known.Found;
        if (text is null || (!isNew && !IsToBeShownAnew(known, readme, again))) return await look.KeepAsync(found.ETag);
        // It may have changed while the server thought.
        var (group, inputs) = (groups.Find(id)!, Inputs(readme, text, known.Settled));
        var make = await planner.PrepareAsync(group, inputs);
        if (make(group, now).IsRefused(out refusal, out var plan)) return await look.FailAsync(refusal);
        var isIdle = Previews.IsIdle(group, plan);
        if (isIdle && plan.Warnings.IsEmpty) return await look.SettleAsync(text, found.ETag);
        if (readme.AppliesItself && IsClear(plan)) return await look.ApplyAsync(inputs, make, found.ETag);
        return isNew && await StandsJustSoAsync(group, known, plan)
            ? await look.StandAsync(text, found.ETag)
            : await look.ProposeAsync(await drafts.ReserveAsync(), inputs, found.ETag);
    }

    /// <summary>Why a README cannot be followed as it is now, or null where it can.</summary>
    internal async Task<Refusal?> WhyNotAsync(Group group, FollowedReadme readme, Instant now) =>
        (await web.FetchAsync(readme.Url)).IsRefused(out var refusal, out var found)
            ? refusal
            : (await planner.PrepareAsync(group, Inputs(readme, found.Text!, null)))(group, now).Refusal;

    /// <summary>Whether a plan may be carried out without asking.</summary>
    internal static bool IsClear(Plan plan) => plan.Warnings.IsEmpty && !plan.WantsAsking;

    private static Options Inputs(FollowedReadme readme, string text, string? settled)
    {
        var inputs = Options.None.With(ImportPlanner.Text, text).With(ImportPlanner.Followed, readme.Url.AbsoluteUri);
        return settled is null ? inputs : inputs.With(ImportPlanner.Settled, settled);
    }

    private ReadmeLook Look(GroupId id, FollowedReadme readme, Instant now) =>
        new(groups, changes, syncs, readme, syncs.Of(id), StateOf(id), now);

    private bool IsToBeShownAnew(Sync known, FollowedReadme readme, bool again) => known.Open is { } open
        && (open.Channel != readme.Channel || (again && ReadmeProposal.Find(posts, known.Group, open.Draft) is { State: PostState.Failed or PostState.Skipped or PostState.Unknown }));

    // What was rewritten around the schedule is not worth another message.
    private async Task<bool> StandsJustSoAsync(Group group, Sync known, Plan plan) => known.Open is { } open && drafts.Find(group.Id, open.Draft) is { } draft
        && (await planner.PrepareAsync(group, draft.Inputs))(group, draft.At) is { Refusal: null, Value: var standing } && Previews.AreSame(group, standing, plan);
}
