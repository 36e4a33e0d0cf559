using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Import;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.ReadmeSync;

/// <summary>
/// Keeps what came of one look at a README, each in one transaction with the draft and the posts that follow from it. Where the settings
/// have changed meanwhile, or another look was faster, nothing is kept.
/// </summary>
/// <param name="groups">The groups.</param>
/// <param name="changes">Adds what follows from a change.</param>
/// <param name="syncs">How far it was followed.</param>
/// <param name="readme">The README.</param>
/// <param name="stored">How far any was followed when the look began.</param>
/// <param name="answered">The same, with what was answered since.</param>
/// <param name="now">The group's time.</param>
internal sealed class ReadmeLook(IGroups groups, GroupChanges changes, ISyncs syncs, FollowedReadme readme, Sync stored, Sync answered, Instant now)
{
    private static readonly Refusal Overtaken = new(
        $"It is being looked at already, or something changed meanwhile. Try again in a minute.");

    /// <summary>What is known of this README.</summary>
    public Sync Known { get; } = answered.For(readme);

    /// <summary>There was no schedule to be found.</summary>
    public Task<Outcome<Changed>> FailAsync(Refusal why) =>
        KeepAsync(Known with { LookedAt = now, ETag = null, Problem = why.Sentence.ToString() });

    /// <summary>Nothing was new in it.</summary>
    public Task<Outcome<Changed>> KeepAsync(string? etag) => KeepAsync(Looked(etag));

    /// <summary>It says what the group has; what was proposed of it before is withdrawn.</summary>
    public Task<Outcome<Changed>> SettleAsync(string text, string? etag) => KeepAsync(Looked(etag) with { Settled = text, Open = null });

    /// <summary>What is proposed already is what it says now, too.</summary>
    public Task<Outcome<Changed>> StandAsync(string text, string? etag) =>
        KeepAsync(Looked(etag) with { Open = Known.Open! with { Text = text } });

    /// <summary>Its changes are proposed, in the place of what was proposed before.</summary>
    public Task<Outcome<Changed>> ProposeAsync(DraftId id, Options inputs, string? etag) => ChangeAsync(group => Closed(
        new GroupChange(group, [Post(new ReadmeProposal(id), readme.Channel)])
        {
            Begins = new Draft { Id = id, Group = Known.Group, By = null, At = now, Kind = ImportPlanner.Name, Inputs = inputs },
        },
        Looked(etag) with { Open = new Proposed(id, inputs.ExactText(ImportPlanner.Text)!, readme.Channel) }));

    /// <summary>Its changes are made, unless they want asking by now.</summary>
    public Task<Outcome<Changed>> ApplyAsync(Options inputs, PlanMaker make, string? etag) => ChangeAsync(before =>
    {
        if (make(before, now) is not { Refusal: null, Value: var newest } || !FollowReadme.IsClear(newest)) return Overtaken;
        var change = changes.Make(newest.After, new ChangeCause(before, By: null, now, Reason: null, Undoes: null));
        return Closed(
            change with { Posts = change.Posts.Add(Post(new ReadmeApplied(now), readme.Channel)) },
            Looked(etag) with { Settled = inputs.ExactText(ImportPlanner.Text)!, Open = null });
    });

    private Sync Looked(string? etag) => Known with { LookedAt = now, ETag = etag, Problem = null };

    private Task<Outcome<Changed>> KeepAsync(Sync state) => ChangeAsync(group => Closed(new GroupChange(group, []), state));

    private Task<Outcome<Changed>> ChangeAsync(Func<Group, Outcome<GroupChange>> rule) =>
        groups.ChangeAsync(Known.Group, group => group.Settings.Readme == readme && syncs.Of(group.Id) == stored ? rule(group) : Overtaken);

    // An earlier proposal that is open no more, also of another README, is taken back, where nobody has just answered it.
    private GroupChange Closed(GroupChange change, Sync state) => answered.Open is not { } open || state.Open?.Draft == open.Draft
        ? change with { Sync = state }
        : change with
        {
            Sync = state,
            Settles = open.Draft,
            Posts = [Post(new ProposalWithdrawn(open.Draft), null), .. change.Posts],
        };

    private Post Post(PostSubject subject, ChannelId? channel) => Domain.Post.Waiting(Known.Group, default, subject, channel, now);
}
