using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Import;
using StudyGroup.Core.Features.Import.Parsing;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.ReadmeSync;

/// <summary>
/// Checks the README that a group follows. Whatever has changed since it was last settled is proposed in the chosen channel, one proposal
/// at a time, or applied if the group wants that and there are no warnings.
/// </summary>
public sealed class FollowReadme(
    IGroups groups, GroupChanges changes, IDrafts drafts, ISyncs syncs, IPosts posts, IWeb web, ImportPlanner planner)
{
    private static readonly Refusal Unforeseen = new($"Something in it tripped me up. I've made a note of it for whoever runs me.");

    /// <summary>The answer if the group follows no README.</summary>
    internal static Refusal None { get; } = new($"I'm not following a README. To follow one, use {new Span.Command("manage sync")} url.");

    /// <summary>Checks it if that's due.</summary>
    /// <param name="cancel">Gives up while waiting for the server; nothing is stored then.</param>
    /// <returns>Whether it was checked and the result stored.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<bool> LookIfDueAsync(GroupId id, Instant now, CancellationToken cancel) =>
        groups.Find(id) is { IsActive: true, Settings.Readme: { } readme } && SyncRules.IsDue(readme, StateOf(id), now)
        && (await LookAsync(id, now, cancel: cancel)).Refusal is null;

    /// <summary>Records that a check failed unexpectedly, so that it isn't repeated at once.</summary>
    public Task GiveUpAsync(GroupId id, Instant now) =>
        groups.Find(id)?.Settings.Readme is { } readme ? Look(id, readme, now).FailAsync(Unforeseen) : Task.CompletedTask;

    /// <summary>A group's state, including any answer to the open proposal since the last check.</summary>
    internal Sync StateOf(GroupId id) =>
        syncs.Of(id) is var stored && stored.Open is { } open && drafts.Find(id, open.Draft) is null
            ? stored with { Settled = open.Text, Open = null }
            : stored;

    /// <summary>Checks it, due or not, and stores the result. A problem with the README is part of the result, not a refusal.</summary>
    /// <param name="again">Whether to propose again what couldn't be posted.</param>
    internal async Task<Outcome<StoredUpdate>> LookAsync(GroupId id, Instant now, bool again = false, CancellationToken cancel = default)
    {
        if (groups.Find(id) is not { Settings.Readme: { } readme }) return None;
        var look = Look(id, readme, now);
        var known = look.Known;
        if ((await web.FetchAsync(readme.Url, known.ETag, cancel)).IsRefused(out var refusal, out var found))
            return await look.FailAsync(refusal);
        var text = found.Text ?? known.Found;
        var isNew = text != known.Found;
        if (text is null || (!isNew && !IsToBeShownAnew(known, readme, again))) return await look.KeepAsync(found.ETag);
        // The group may have changed in the meantime.
        var group = groups.Find(id)!;
        var inputs = Inputs(group, readme, text, known.Settled);
        var make = await planner.PrepareAsync(group, inputs);
        if (make(group, now).IsRefused(out refusal, out var plan)) return await look.FailAsync(refusal);
        var isIdle = plan.ChangesNothingIn(group);
        if (isIdle && plan.Warnings.IsEmpty) return await look.SettleAsync(text, found.ETag);
        if (readme.AppliesItself && IsClear(plan)) return await look.ApplyAsync(inputs, make, found.ETag);
        return isNew && await StandsJustSoAsync(group, known, plan)
            ? await look.StandAsync(text, found.ETag)
            : await look.ProposeAsync(await drafts.ReserveAsync(), inputs, found.ETag);
    }

    /// <summary>Why a README can't be followed as it is now, or null if it can.</summary>
    internal async Task<Refusal?> WhyNotAsync(Group group, FollowedReadme readme, Instant now) =>
        (await web.FetchAsync(readme.Url)).IsRefused(out var refusal, out var found)
            ? refusal
            : (await planner.PrepareAsync(group, Inputs(group, readme, found.Text!, null)))(group, now).Refusal;

    /// <summary>Whether a plan may be applied without asking.</summary>
    internal static bool IsClear(Plan plan) => plan.Warnings.IsEmpty && !plan.NeedsConfirmation;

    private static Options Inputs(Group group, FollowedReadme readme, string text, string? settled)
    {
        var inputs = Options.None.With(ImportPlanner.Text, text).With(ImportPlanner.Followed, readme.Url.AbsoluteUri)
            .With(ImportPlanner.OfSeason, group.Season);
        if (readme.Series is { } series) inputs = inputs.With(ImportPlanner.Dates, WrittenSeries.KeyOf(series));
        return settled is null ? inputs : inputs.With(ImportPlanner.Settled, settled);
    }

    private ReadmeLook Look(GroupId id, FollowedReadme readme, Instant now) =>
        new(groups, changes, syncs, readme, syncs.Of(id), StateOf(id), now);

    private bool IsToBeShownAnew(Sync known, FollowedReadme readme, bool again) => known.Open is { } open
        && (open.Channel != readme.Channel
            || (again && ReadmeProposal.Find(posts, known.Group, open.Draft) is
            {
                State: PostState.Failed or PostState.Skipped or PostState.Unknown,
            }));

    // Changes around the schedule aren't worth another message.
    private async Task<bool> StandsJustSoAsync(Group group, Sync known, Plan plan) =>
        known.Open is { } open && drafts.Find(group.Id, open.Draft) is { } draft
        && (await planner.PrepareAsync(group, draft.Inputs))(group, draft.At) is { Refusal: null, Value: var standing }
            && PlanCard.LookTheSame(group, standing, plan);
}
