using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.ReadmeSync;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.Posting;

public sealed class ProposalPostingTests : PostingFixture
{
    private static readonly FollowedReadme Readme = new(
        new Uri("https://readers.example/README.md"), Duration.FromHours(6), new ChannelId(11), AppliesItself: false);

    public ProposalPostingTests() =>
        Stores.Groups[One] = Stores.Groups[One] with { Settings = Stores.Groups[One].Settings with { Readme = Readme, LeadTimes = [] } };

    [Fact]
    public async Task A_proposal_goes_to_the_channel_that_was_chosen_for_it()
    {
        Propose(1);
        await RunAsync();
        Assert.Equal(new Snowflake(11), Assert.Single(Discord.Posted).Channel);
    }

    [Fact]
    public async Task Proposal_that_was_replaced_before_it_could_be_posted_is_not_posted()
    {
        Discord.PostFailures.Enqueue(new DiscordUnavailableException("down"));
        Propose(1);
        await RunAsync();
        Withdraw(1);
        Propose(2);
        Discord.NoncesExpire = true;
        await PassAsync(TimeSpan.FromMinutes(15), restart: false);
        Assert.Contains("Topic 2", Assert.Single(Discord.Posted).Body.Embeds[0].Description, StringComparison.Ordinal);
        Assert.Equal(PostState.Skipped, Stores.Posts["p.1.1"].State);
    }

    [Fact]
    public async Task Proposal_whose_answer_was_lost_and_that_was_replaced_meanwhile_says_so_once_it_is_found()
    {
        Discord.LostAnswers.Enqueue(new DiscordUnavailableException("lost"));
        Propose(1);
        await RunAsync();
        Withdraw(1);
        Propose(2);
        Discord.SearchFailure = new DiscordUnavailableException("down");
        Discord.PostFailures.Enqueue(new DiscordUnavailableException("down"));
        await PassAsync(TimeSpan.FromMinutes(15), restart: true);
        Discord.SearchFailure = null;
        await PassAsync(TimeSpan.FromMinutes(1), restart: false);
        Assert.Contains("this proposal no longer applies", Discord.Edited.Last(
            e => e.Message == Discord.Posted[0].Id).Body.Content, StringComparison.Ordinal);
        Assert.Equal(2, Discord.Posted.Count);
    }

    [Fact]
    public async Task Proposal_whose_answer_was_lost_and_that_a_member_answered_meanwhile_keeps_what_it_says()
    {
        Discord.LostAnswers.Enqueue(new DiscordUnavailableException("lost"));
        Propose(1);
        await RunAsync();
        Stores.Drafts.Remove(new DraftId(1));
        await PassAsync(TimeSpan.FromMinutes(15), restart: true);
        Assert.Equal(PostState.Posted, Stores.Posts["p.1.1"].State);
        Assert.Empty(Discord.Edited);
    }

    [Fact]
    public async Task Refused_proposal_names_the_command_that_picks_its_channel()
    {
        Discord.PostFailures.Enqueue(new DiscordRefusedException(403, DiscordErrorCode.MissingPermissions, "Missing Permissions"));
        Propose(1);
        await RunAsync();
        Assert.Contains("pick another with /manage sync channel", Stores.Posts["p.1.1"].Reason, StringComparison.Ordinal);
    }

    private void Propose(long draft)
    {
        var id = new DraftId(draft);
        Stores.Drafts[id] = new Draft
        {
            Id = id,
            Group = One,
            At = Clock.GetUtcNow().ToInstant(),
            Kind = "import",
            Inputs = Options.None.With("text", $"| Seminar | Topic |\n|---|---|\n| 1 | Topic {draft} |").With(
                "followed", Readme.Url.AbsoluteUri),
        };
        Add(new ReadmeProposal(id), Readme.Channel);
    }

    private void Withdraw(long draft)
    {
        Stores.Drafts.Remove(new DraftId(draft));
        Add(new ProposalWithdrawn(new DraftId(draft)), null);
    }

    private void Add(PostSubject subject, ChannelId? channel)
    {
        var post = Post.Waiting(One, default, subject, channel, Clock.GetUtcNow().ToInstant());
        Stores.Posts.Add(post.Key, post);
    }
}
