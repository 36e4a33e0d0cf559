using System.Globalization;
using NodaTime.Extensions;
using StudyGroup.Bot.Posting;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.Syllabuses;

public sealed class SyllabusTests : SyllabusFixture
{
    [Fact]
    public async Task Syllabus_is_posted_once_with_its_nonce_and_marker_and_pinned_once()
    {
        await RunAsync();
        await RunAsync();

        var (id, channel, body, nonce) = Assert.Single(Discord.Posted);
        Assert.Equal((new Snowflake(10), Nonce.Of("s.1.1")), (channel, nonce));
        Assert.Equal("sg1:next-seminar:s.1.1", Assert.Single(Assert.Single(body.Buttons)).CustomId);
        Assert.Equal(["**To be announced (TBA)**\n➡️ **1 · A topic**"], Posted());
        Assert.Equal([id], Discord.Pinned);
        Assert.Empty(Discord.Edited);
    }

    [Fact]
    public async Task Changed_syllabus_is_edited_in_place()
    {
        await RunAsync();
        await Stores.HavePointsAsync(One, new SeminarId(1), 3);

        await RunAsync();
        await RunAsync();

        Assert.Single(Discord.Posted);
        Assert.Single(Discord.Edited);
        Assert.Equal(["**To be announced (TBA)**\n➡️ **1 · A topic** · 3 points"], Posted());
    }

    [Fact]
    public async Task Deleted_message_is_noticed_within_an_hour_and_posted_and_pinned_again_once()
    {
        await RunAsync();
        Discord.Gone.Add(Discord.Posted[0].Id);

        await PassAsync(TimeSpan.FromMinutes(59));
        Assert.Empty(Posted());
        await PassAsync(TimeSpan.FromMinutes(1));
        await PassAsync(TimeSpan.FromHours(1));

        Assert.Equal(["**To be announced (TBA)**\n➡️ **1 · A topic**"], Posted());
        Assert.Equal(2, Discord.Posted.Count);
        Assert.Equal(Discord.Posted.Select(p => p.Id), Discord.Pinned);
        Assert.NotEqual(Discord.Posted[0].Nonce, Discord.Posted[1].Nonce);
    }

    [Fact]
    public async Task A_deleted_message_is_noticed_at_once_when_something_changes_or_somebody_asks_for_it_again()
    {
        await RunAsync();
        Discord.Gone.Add(Discord.Posted[0].Id);
        await Stores.HavePointsAsync(One, new SeminarId(1), 1);
        await RunAsync();
        Assert.Single(Posted());

        Discord.Gone.Add(Discord.Posted[1].Id);
        await ((ISyllabuses)Stores).ChangeAsync(One, syllabus => syllabus.Afresh());
        await RunAsync();

        Assert.Single(Posted());
        Assert.Equal(3, Discord.Posted.Count);
    }

    [Fact]
    public async Task Unchanged_syllabus_is_asked_for_once_an_hour_and_never_edited()
    {
        await RunAsync();
        for (var minute = 0; minute < 180; minute++) await PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(Enumerable.Repeat(Discord.Posted[0].Id, 3), Discord.Checked);
        Assert.Empty(Discord.Edited);
    }

    [Fact]
    public async Task Message_that_cannot_be_checked_is_assumed_to_exist()
    {
        await RunAsync();
        Discord.CheckFailure = No(DiscordErrorCode.MissingPermissions);

        await PassAsync(TimeSpan.FromHours(1));

        Assert.Single(Discord.Posted);
        Assert.Null(Syllabus.Problem);
    }

    [Fact]
    public async Task Syllabus_too_long_for_one_message_takes_several_and_shrinks_again()
    {
        Hold(70);
        await RunAsync();
        Assert.Equal(Enumerable.Range(1, 70), Numbers());
        Assert.InRange(Discord.Posted.Count, 2, 3);
        Assert.Equal(Discord.Posted.Select(p => p.Id), Discord.Pinned);
        Assert.All(Discord.Posted, p => Rendering.Limits.Check(p.Body));

        Hold(5);
        await RunAsync();

        Assert.Single(Posted());
        Assert.Equal(Enumerable.Range(1, 5), Numbers());
        Assert.Equal(Discord.Posted.Skip(1).Select(p => p.Id).Reverse(), Discord.Deleted);
    }

    [Fact]
    public async Task Deleted_first_message_makes_all_be_posted_again_in_order()
    {
        Hold(70);
        await RunAsync();
        var before = Discord.Posted.Select(p => p.Id).ToList();
        Discord.Gone.Add(before[0]);

        await PassAsync(TimeSpan.FromHours(1));

        Assert.Equal(before.Skip(1), Discord.Deleted);
        Assert.Equal(before.Count * 2, Discord.Posted.Count);
        Assert.Equal(Enumerable.Range(1, 70), Numbers());
    }

    [Fact]
    public async Task Deleted_message_other_than_the_first_is_posted_again_alone()
    {
        Hold(70);
        await RunAsync();
        var before = Discord.Posted.Count;
        Discord.Gone.Add(Discord.Posted[1].Id);

        await PassAsync(TimeSpan.FromHours(1));

        Assert.Empty(Discord.Deleted);
        Assert.Equal(before + 1, Discord.Posted.Count);
        Assert.Equal(Enumerable.Range(1, 70), Numbers());
    }

    [Fact]
    public async Task Syllabus_moves_to_another_channel_and_is_deleted_when_stopped()
    {
        await RunAsync();
        Want(new ChannelId(11));
        await RunAsync();
        Assert.Equal([Discord.Posted[0].Id], Discord.Deleted);
        Assert.Equal(new Snowflake(11), Discord.Posted[1].Channel);

        Want(null);
        await RunAsync();
        await RunAsync();

        Assert.Empty(Posted());
        Assert.Equal(2, Discord.Posted.Count);
        Assert.Empty(Syllabus.Messages);
    }

    [Fact]
    public async Task Message_that_cannot_be_deleted_is_left()
    {
        await RunAsync();
        Discord.DeleteFailure = No(DiscordErrorCode.MissingAccess);
        Want(null);

        await RunAsync();

        Assert.Empty(Syllabus.Messages);
    }

    [Fact]
    public async Task Several_changes_in_a_second_make_one_edit()
    {
        Roster.RosterStored(Shard.Only);
        using var loop = Loop();
        await loop.StartAsync(TestContext.Current.CancellationToken);
        for (var points = 1; points <= 3; points++)
        {
            await Stores.HavePointsAsync(One, new SeminarId(1), points);
            loop.Committed(One);
        }

        var posted = Discord.NextPostAsync(TestContext.Current.CancellationToken);
        while (!posted.IsCompleted)
        {
            Wire.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await loop.StopAsync(TestContext.Current.CancellationToken);
        Assert.EndsWith("3 points", Assert.Single(Posted()), StringComparison.Ordinal);
        Assert.Empty(Discord.Edited);
    }

    [Fact]
    public async Task Nothing_is_looked_up_or_posted_before_the_first_roster_is_stored()
    {
        using var loop = Loop();
        await loop.StartAsync(TestContext.Current.CancellationToken);
        for (var i = 0; i < 100; i++)
        {
            Wire.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal(0, Discord.Requests);

        var posted = Discord.NextPostAsync(TestContext.Current.CancellationToken);
        Roster.RosterStored(Shard.Only);
        while (!posted.IsCompleted)
        {
            Wire.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await loop.StopAsync(TestContext.Current.CancellationToken);
        Assert.Single(Posted());
    }

    [Fact]
    public async Task Round_under_way_stops_at_its_next_step_when_the_server_removes_the_bot()
    {
        Hold(60);
        await RunAsync();
        Assert.True(Posted().Count() > 1);
        Hold(60, 'u');
        Discord.OnEdit = () =>
        {
            Stores.Groups[One] = Stores.Groups[One].With(isMember: false, Clock.GetUtcNow().ToInstant());
            return Task.CompletedTask;
        };

        await PassAsync(TimeSpan.FromMinutes(10));

        Assert.Single(Discord.Edited);
    }

    // The seminars, in their order, without the heading that each message has.
    private IEnumerable<int> Numbers() => Posted().SelectMany(text => text.Split('\n').Skip(1))
        .Select(line => int.Parse(line.Split(' ')[1].Trim('*'), CultureInfo.InvariantCulture));
}
