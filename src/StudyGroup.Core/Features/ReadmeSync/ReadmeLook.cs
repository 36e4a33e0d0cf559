using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Import;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.ReadmeSync;

/// <summary>
/// Stores the result of one check of a README, in one transaction with the draft and posts that follow. If the settings have changed in the
/// meantime, or another check was faster, nothing is stored.
/// </summary>
/// <param name="stored">The stored state when the check began.</param>
/// <param name="answered">The same, with the open proposal settled if someone has answered it.</param>
internal sealed class ReadmeLook(
    IGroups groups, GroupChanges changes, ISyncs syncs, FollowedReadme readme, Sync stored, Sync answered, Instant now)
{
    private static readonly Refusal Overtaken = new(
        $"I'm already checking it, or something has just changed. Try again in a minute.");

    /// <summary>The state as it applies to this README.</summary>
    public Sync Known { get; } = answered.For(readme);

    /// <summary>Stores that no schedule could be read, and why.</summary>
    public Task<Outcome<StoredUpdate>> FailAsync(Refusal why) =>
        KeepAsync(Known with { LookedAt = now, ETag = null, Problem = why.Sentence.ToString() });

    /// <summary>Stores that nothing was new.</summary>
    public Task<Outcome<StoredUpdate>> KeepAsync(string? etag) => KeepAsync(Looked(etag));

    /// <summary>Stores that it matches the group. An earlier proposal is withdrawn.</summary>
    public Task<Outcome<StoredUpdate>> SettleAsync(string text, string? etag) =>
        KeepAsync(Looked(etag) with { Settled = text, Open = null });

    /// <summary>Stores that the open proposal still fits the new text.</summary>
    public Task<Outcome<StoredUpdate>> StandAsync(string text, string? etag) =>
        KeepAsync(Looked(etag) with { Open = Known.Open! with { Text = text } });

    /// <summary>Proposes its changes, replacing any earlier proposal.</summary>
    public Task<Outcome<StoredUpdate>> ProposeAsync(DraftId id, Options inputs, string? etag) => ChangeAsync(group => Closed(
        new GroupUpdate(group, [Post(new ReadmeProposal(id), readme.Channel)])
        {
            Begins = new Draft { Id = id, Group = Known.Group, By = null, At = now, Kind = ImportPlanner.Name, Inputs = inputs },
        },
        Looked(etag) with { Open = new OpenProposal(id, inputs.ExactText(ImportPlanner.Text)!, readme.Channel) }));

    /// <summary>Applies its changes, unless they need asking about by now.</summary>
    public Task<Outcome<StoredUpdate>> ApplyAsync(Options inputs, PlanMaker make, string? etag) => ChangeAsync(before =>
    {
        if (make(before, now) is not { Refusal: null, Value: var newest } || !FollowReadme.IsClear(newest)) return Overtaken;
        var cause = new ChangeCause(before, By: null, now, Reason: null, Undoes: null);
        if (changes.Make(newest.After, cause).IsRefused(out var refusal, out var change)) return refusal;
        return Closed(
            change with { Posts = change.Posts.Add(Post(new ReadmeApplied(now), readme.Channel)) },
            Looked(etag) with { Settled = inputs.ExactText(ImportPlanner.Text)!, Open = null });
    });

    private Sync Looked(string? etag) => Known with { LookedAt = now, ETag = etag, Problem = null };

    private Task<Outcome<StoredUpdate>> KeepAsync(Sync state) => ChangeAsync(group => Closed(new GroupUpdate(group, []), state));

    private Task<Outcome<StoredUpdate>> ChangeAsync(Func<Group, Outcome<GroupUpdate>> rule) =>
        groups.ChangeAsync(Known.Group, group => group.Settings.Readme == readme && syncs.Of(group.Id) == stored ? rule(group) : Overtaken);

    // Withdraws an earlier proposal that's no longer open, even one of another README, unless someone has just answered it.
    private GroupUpdate Closed(GroupUpdate change, Sync state) => answered.Open is not { } open || state.Open?.Draft == open.Draft
        ? change with { Sync = state }
        : change with
        {
            Sync = state,
            Settles = open.Draft,
            Posts = [Post(new ProposalWithdrawn(open.Draft), null), .. change.Posts],
        };

    private Post Post(PostSubject subject, ChannelId? channel) => Domain.Post.Waiting(Known.Group, default, subject, channel, now);
}
