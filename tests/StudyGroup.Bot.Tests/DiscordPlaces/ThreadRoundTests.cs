using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.DiscordPlaces;

public sealed class ThreadRoundTests : PlacesFixture
{
    [Fact]
    public async Task Thread_is_opened_once_named_after_the_seminar_and_archived_a_week_later()
    {
        var message = new Snowflake(Remind().Value);
        await ThreadsAsync();
        Assert.Empty(Discord.Threads);
        Clock.Advance(TimeSpan.FromDays(8));
        await ThreadsAsync();
        Assert.Equal((message, "A topic"), Assert.Single(Discord.Threads.Select(t => (t.Key, t.Value))));

        Discord.ThreadFailure = new InvalidOperationException("There is a thread already.");
        Restart();
        await ThreadsAsync();
        Clock.Advance(TimeSpan.FromDays(10));
        await ThreadsAsync();
        await ThreadsAsync();
        Assert.Equal([message], Discord.Archived);
    }

    [Theory]
    [InlineData(DiscordErrorCode.MissingPermissions, "Give me View Channel, Read Message History and Create Public Threads there")]
    [InlineData(DiscordErrorCode.WrongChannelType, "The channel for reminders can't have threads.")]
    [InlineData(DiscordErrorCode.TooManyThreads, "as many open threads as Discord allows")]
    public async Task Refusal_is_kept_for_organizers_and_tried_again_after_an_hour(int code, string sentence)
    {
        Remind();
        Clock.Advance(TimeSpan.FromDays(8));
        Discord.ThreadFailure = new DiscordRefusedException(403, code, "no");
        await ThreadsAsync();
        Assert.Contains(sentence, Places.ThreadProblem!.Sentence, StringComparison.OrdinalIgnoreCase);
        Discord.ThreadFailure = null;
        await ThreadsAsync();
        Assert.Empty(Discord.Threads);
        Clock.Advance(TimeSpan.FromHours(1));
        await ThreadsAsync();
        Assert.Single(Discord.Threads);
        Assert.Null(Places.ThreadProblem);
    }

    [Fact]
    public async Task Deleted_message_gets_no_thread_and_is_no_problem()
    {
        Remind();
        Clock.Advance(TimeSpan.FromDays(8));
        Discord.ThreadFailure = new DiscordRefusedException(404, DiscordErrorCode.UnknownMessage, "gone");
        await ThreadsAsync();
        Discord.ThreadFailure = null;
        await ThreadsAsync();
        Assert.Empty(Discord.Threads);
        Assert.Null(Places.ThreadProblem);
    }
}
