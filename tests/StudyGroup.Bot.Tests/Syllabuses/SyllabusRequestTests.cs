using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.Syllabuses;

/// <summary>How many requests a syllabus costs on a bad day, while the clock goes on at every look at it.</summary>
public sealed class SyllabusRequestTests : SyllabusFixture
{
    public static TheoryData<string, int> Refusals => new(
        from what in (string[])["post", "edit", "pin"]
        from code in (int[])[DiscordErrorCode.MissingPermissions, DiscordErrorCode.ThreadArchived, DiscordErrorCode.ThreadLocked,
            DiscordErrorCode.MissingAccess]
        select (what, code));

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Refused_step_is_tried_once_an_hour_however_much_changes(string what, int code)
    {
        Clock.AutoAdvanceAmount = TimeSpan.FromMilliseconds(10);
        Hold(70);
        if (what == "edit") await RunAsync();
        Refuse(what, No(code));

        var inTheFirstHour = await ChangeEveryMinuteAsync(55);
        var inTheSecond = await ChangeEveryMinuteAsync(60);

        // All pages are posted before the first pin is tried, and each change edits them. There's also an hourly check.
        var pages = what == "pin" ? Discord.Posted.Count : 0;
        Assert.InRange(inTheFirstHour - Edits(what, 55), 1, pages + 2);
        Assert.InRange(inTheSecond - Edits(what, 60), 1, 5);
    }

    [Fact]
    public async Task Refused_text_is_tried_again_when_it_changes_or_after_an_hour()
    {
        Discord.PostFailure = new DiscordRefusedException(400, 50035, "Invalid Form Body");
        for (var minute = 0; minute < 10; minute++) await PassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(1, Discord.Requests);

        await Stores.HavePointsAsync(One, new SeminarId(1), 1);
        await RunAsync();
        Assert.Equal(2, Discord.Requests);
        await PassAsync(TimeSpan.FromHours(1));
        Assert.Equal(3, Discord.Requests);
    }

    [Fact]
    public async Task Syllabus_is_tried_at_once_if_somebody_asks_again()
    {
        Discord.PostFailure = No(DiscordErrorCode.MissingPermissions);
        await RunAsync();
        Discord.PostFailure = null;

        await ((ISyllabuses)Stores).ChangeAsync(One, syllabus => syllabus.Afresh());
        await RunAsync();

        Assert.Single(Discord.Posted);
    }

    [Fact]
    public async Task Round_is_a_handful_of_requests_and_the_rest_comes_with_the_next()
    {
        Hold(600);
        await RunAsync();
        Assert.InRange(Discord.Requests, 5, 10);

        for (var minute = 0; minute < 5; minute++) await PassAsync(TimeSpan.FromMinutes(1));

        Assert.True(Discord.Posted.Count > 10);
        Assert.Equal(Discord.Posted.Select(p => p.Id), Discord.Pinned);
        // Each message starts with a heading.
        Assert.Equal(600, Posted().Sum(text => text.Split('\n').Length - 1));
    }

    [Fact]
    public async Task Old_message_that_takes_no_edit_yet_holds_up_no_other_and_is_edited_in_the_end()
    {
        Hold(70);
        await RunAsync();
        Discord.TooOld.Add(Discord.Posted[0].Id);
        Hold(70, topic: 'n');

        await RunAsync();
        Assert.Equal(Discord.Posted.Skip(1).Select(p => p.Id), Discord.Edited.Select(e => e.Message));
        Assert.Null(Syllabus.Problem);

        Discord.TooOld.Clear();
        await PassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(Discord.Posted[0].Id, Discord.Edited[^1].Message);
    }

    [Fact]
    public async Task One_servers_syllabus_holds_up_no_others()
    {
        await RunAsync();
        var stuck = new TaskCompletionSource();
        Discord.OnEdit = () => stuck.Task;
        await Stores.HavePointsAsync(One, new SeminarId(1), 1);
        var two = new GroupId(2);
        Stores.Groups[two] = Stores.Groups[One] with
        {
            Id = two,
            Server = new ServerId(two.Value),
            Settings = Stores.Groups[One].Settings with { SyllabusChannel = new ChannelId(20) },
        };
        Discord.Homes[new Snowflake(20)] = new Snowflake(2);
        Roster.RosterStored(Shard.Only);
        using var loop = Loop();
        await loop.StartAsync(TestContext.Current.CancellationToken);
        loop.Committed(One);
        await TurnUntilAsync(() => Discord.Edited.Count == 1);

        loop.Committed(One);
        loop.Committed(two);
        await TurnUntilAsync(() => Discord.Posted.Count == 2);
        Assert.Equal(new Snowflake(20), Discord.Posted[1].Channel);
        Assert.Single(Discord.Edited);

        stuck.SetResult();
        await loop.StopAsync(TestContext.Current.CancellationToken);
    }

    private async Task<int> ChangeEveryMinuteAsync(int minutes)
    {
        var before = Discord.Requests;
        for (var minute = 0; minute < minutes; minute++)
        {
            await Stores.HavePointsAsync(One, new SeminarId(1), ((IPoints)Stores).Of(One, new SeminarId(1)).Count + 1);
            await PassAsync(TimeSpan.FromMinutes(1));
        }

        return Discord.Requests - before;
    }

    // Where it is only unpinned, what changes is edited all the same.
    private static int Edits(string what, int changes) => what == "pin" ? changes - 1 : 0;

    private void Refuse(string what, DiscordRefusedException refused)
    {
        if (what == "post") Discord.PostFailure = refused;
        if (what == "edit") Discord.EditFailure = refused;
        if (what == "pin") Discord.PinFailure = refused;
    }

    private async Task TurnUntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            Wire.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }
}
