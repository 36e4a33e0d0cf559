using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage.Contracts;

public abstract class PlacesContract(StoreBackend backend) : StoreContract(backend)
{
    private static readonly SeminarEvent Event = new()
    {
        Seminar = new SeminarId(3),
        ClaimedAt = Now,
        Id = new EventId(7),
        Asked = new EventContent("Topic", "hash", new EventVenue("Room 2"), Now, Now + Duration.FromHours(1)),
        Shown = new EventContent("Topic", "hash", new EventVenue(null, new ChannelId(5), IsStage: true), Now, Now),
        IsUncertain = true,
        Kept = EventParts.Name | EventParts.Time,
        IsInChannel = true,
        HasStarted = true,
        IsClosing = true,
        IsRemoved = true,
    };

    [Fact]
    public async Task Places_are_there_after_a_restart_and_concern_no_other_group()
    {
        var thread = new SeminarThread(new SeminarId(4), new ChannelId(5), new MessageId(6));
        var (general, special) = (new EventProblem("No.", Now, null), new EventProblem("Not this.", Now, new SeminarId(4)));
        var stores = await OpenAsync();
        Assert.False(stores.Places.Of(One).IsInUse);
        var claim = new SeminarEvent { Seminar = new SeminarId(4), ClaimedAt = Now };
        await stores.Places.ChangeAsync(One, p => p.With(Event).With(claim).With(general).With(special) with { WithoutRoom = 2 });
        await stores.Places.ChangeAsync(One, p => p.With(thread) with { ThreadProblem = new ThreadProblem("No.", Now, thread.Seminar) });

        stores = await OpenAsync();
        var read = stores.Places.Of(One);
        Assert.Equal([Event, claim], read.Events);
        Assert.Equal([general, special], read.EventProblems);
        Assert.Equal(2, read.WithoutRoom);
        Assert.Equal(thread, Assert.Single(read.Threads));
        Assert.Equal(new ThreadProblem("No.", Now, thread.Seminar), read.ThreadProblem);
        Assert.False(stores.Places.Of(Other).IsInUse);
    }

    [Fact]
    public async Task Groups_that_want_events_or_threads_or_still_have_some_are_found()
    {
        var stores = await OpenAsync();
        var third = new GroupId(1_003);
        foreach (var id in new[] { One, Other, third }) await stores.Groups.CreateAsync(Group(id));
        Assert.Empty(stores.Places.Groups());
        await SetAsync(One, s => s with { Events = true });
        await SetAsync(Other, s => s with { ThreadLead = Duration.FromDays(3) });
        await stores.Places.ChangeAsync(third, p => p.With(Event));
        Assert.Equal([One, Other, third], stores.Places.Groups().OrderBy(id => id.Value));

        await SetMemberAsync(stores, third, isMember: false);
        await SetAsync(One, s => s with { Events = false });
        await SetAsync(Other, s => s with { ThreadLead = null });
        Assert.Empty(stores.Places.Groups());

        async Task SetAsync(GroupId id, Func<GroupSettings, GroupSettings> change) => await stores.Groups.ChangeAsync(
            id, group => new GroupUpdate(group with { Settings = change(group.Settings) }, []));
    }
}
