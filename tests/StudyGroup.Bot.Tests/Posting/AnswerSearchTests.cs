using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Bot.Rendering;
using StudyGroup.Core;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Points;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.Posting;

/// <summary>Finds the messages of answers that another process may have sent, in channels where much is written.</summary>
public sealed class AnswerSearchTests : PostingFixture
{
    [Fact]
    public async Task Answer_whose_message_is_known_is_settled_without_a_search()
    {
        var answer = Answer(1);
        Sent.Sent(answer.Key, new Snowflake(77));

        await PassAsync(TimeSpan.FromSeconds(2), restart: false);

        Assert.Empty(Discord.SearchedSince);
        Assert.Equal((PostState.Posted, new MessageId(77)), (Stored(answer).State, Stored(answer).Message));
        Assert.Null(Sent.Find(answer.Key));
    }

    [Fact]
    public async Task Reminder_is_posted_before_answers_are_searched_for()
    {
        Answer(1);
        Clock.Advance(TimeSpan.FromSeconds(2));
        var posted = 0;
        Discord.OnSearch = () => posted = Discord.Posted.Count;

        Assert.False(await RunOneAsync());

        Assert.Equal(1, posted);
    }

    [Fact]
    public async Task Search_among_many_messages_goes_on_where_it_stopped_with_a_round_for_other_posts_in_between()
    {
        var answer = Answer(1);
        Clock.Advance(TimeSpan.FromSeconds(2));
        Discord.SearchesToGo = 3;

        Assert.True(await RunOneAsync());
        Announce(One);
        Assert.True(await RunOneAsync());
        Assert.Equal(2, Discord.Posted.Count);
        Assert.False(await RunOneAsync());

        Assert.Equal([0, 1, 2], Discord.SearchedSince.Select(since => (since - Discord.SearchedSince[0]).TotalSeconds));
        Assert.Equal(PostState.Waiting, Stored(answer).State);
    }

    [Fact]
    public async Task One_answer_is_searched_for_in_each_round()
    {
        Answer(1);
        Answer(2);
        Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.True(await RunOneAsync());
        Assert.Single(Discord.SearchedSince);
        Assert.False(await RunOneAsync());
        Assert.Equal(2, Discord.SearchedSince.Count);
    }

    [Fact]
    public async Task Answer_that_is_not_found_is_searched_for_again_only_after_a_minute_and_then_left_alone()
    {
        var answer = Answer(1);
        await PassAsync(TimeSpan.FromSeconds(2), restart: true);
        await PassAsync(TimeSpan.FromSeconds(50), restart: false);
        Assert.Single(Discord.SearchedSince);

        await PassAsync(TimeSpan.FromSeconds(8), restart: false);

        Assert.Equal(2, Discord.SearchedSince.Count);
        Assert.Equal(PostState.Skipped, Stored(answer).State);
    }

    [Fact]
    public async Task Answers_from_before_the_clock_was_turned_back_are_searched_for_once()
    {
        foreach (var answer in new[] { Answer(1), Answer(2) })
            Stores.Posts[answer.Key] = answer with { At = answer.At + Duration.FromHours(1) };

        Assert.True(await RunOneAsync());
        Assert.False(await RunOneAsync());
        Assert.False(await RunOneAsync());

        Assert.Equal(2, Discord.SearchedSince.Count);
    }

    [Fact]
    public async Task Answer_of_another_process_is_found_by_its_button()
    {
        var answer = Answer(1);
        var vote = CustomIds.Write(PostKindTable.Kinds.Of(answer).Marker(answer), ordinal: 0)!;
        await Discord.PostAsync(
            new Snowflake(10), new MessageBody { Buttons = [[new Button(ButtonStyle.Secondary, "Vote", vote)]] }, "other",
            TestContext.Current.CancellationToken);

        await PassAsync(TimeSpan.FromSeconds(2), restart: true);

        Assert.Equal(PostState.Posted, Stored(answer).State);
    }

    private Task<bool> RunOneAsync() => Round.RunAsync(One, TestContext.Current.CancellationToken);

    private Post Stored(Post post) => Stores.Posts[post.Key];

    private Post Answer(int point)
    {
        var post = Post.OfAnswer(
            One, new PointAdded(new PointId(point), new SeminarId(1)), new ChannelId(10), Clock.GetUtcNow().ToInstant());
        Stores.Posts.Add(post.Key, post);
        return post;
    }
}
