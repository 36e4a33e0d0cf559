using CsCheck;
using StudyGroup.Discord.Gateway;
using static StudyGroup.Discord.Gateway.GatewayState;

namespace StudyGroup.Discord.Tests.Gateway;

public sealed class ReconnectTests
{
    private static readonly TimeSpan Now = TimeSpan.FromHours(1);
    private static readonly Pulse Pulse = new(TimeSpan.FromSeconds(40), Now, false, Now);
    private static readonly Session Session = new("s", 5, new Uri("wss://resume.example"));

    [Fact]
    public void Dropped_connection_is_resumed_within_a_second() =>
        Gen.Double[0, 1].Sample(chance =>
        {
            var dropped = Dropped(Reconnect.Closed(Ready(), null, Now, chance));
            return dropped.Session == Session && dropped.DialAt - Now <= TimeSpan.FromSeconds(1);
        });

    [Theory]
    [InlineData(null)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1006)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4008)]
    [InlineData(4999)]
    public void Ordinary_close_codes_keep_the_session(int? code) =>
        Assert.Equal(Session, Dropped(Reconnect.Closed(Ready(), code, Now, 0)).Session);

    [Theory]
    [InlineData(4003)]
    [InlineData(4005)]
    [InlineData(4006)]
    [InlineData(4007)]
    [InlineData(4009)]
    public void Session_close_codes_end_the_session(int code) => Assert.Null(Dropped(Reconnect.Closed(Ready(), code, Now, 0)).Session);

    [Theory]
    [InlineData(4004, "Discord:Token")]
    [InlineData(4010, "Discord:Shards")]
    [InlineData(4011, "Discord:Shards")]
    [InlineData(4012, "Update")]
    [InlineData(4013, "Update")]
    [InlineData(4014, "developer portal")]
    public void Fatal_close_codes_name_the_remedy(int code, string remedy)
    {
        var ended = Assert.IsType<Ended>(Reconnect.Closed(Ready(), code, Now, 0));

        Assert.Contains(remedy, ended.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Connection_closed_for_sending_too_much_waits_five_seconds() =>
        Assert.Equal(Now + TimeSpan.FromSeconds(5), Dropped(Reconnect.Closed(Ready(), 4008, Now, 0)).DialAt);

    [Fact]
    public void Normal_close_while_resuming_ends_the_session()
    {
        var resuming = new Resuming(Session, Pulse, Now, new History { DroppedAt = Now });

        Assert.Null(Dropped(Reconnect.Closed(resuming, 1000, Now, 0)).Session);
        Assert.NotNull(Dropped(Reconnect.Closed(resuming, 1001, Now, 0)).Session);
    }

    [Fact]
    public void Session_is_given_up_after_three_failed_resumes()
    {
        var state = Reconnect.Closed(Ready(), null, Now, 0);
        var tries = 0;
        while (Dropped(state).Session is { } session)
        {
            tries++;
            state = Reconnect.Closed(new Resuming(session, Pulse, Now, state.History), null, Now, 0);
        }

        Assert.Equal(3, tries);
    }

    [Fact]
    public void Session_is_given_up_after_three_minutes()
    {
        var dropped = Reconnect.Closed(Ready(), null, Now, 0);

        Assert.NotNull(Reconnect.Dial(dropped, Now + TimeSpan.FromMinutes(3)).Resumable);
        Assert.Null(Reconnect.Dial(dropped, Now + TimeSpan.FromMinutes(3.1)).Resumable);
    }

    [Fact]
    public void Unreachable_resume_address_is_not_used_again()
    {
        var connecting = new Connecting(Session, new History { DroppedAt = Now });

        var failed = Dropped(Reconnect.ConnectFailed(connecting, "no", Now, 1));

        Assert.Equal(Session with { ResumeUrl = null }, failed.Session);
        Assert.Equal(Now + TimeSpan.FromSeconds(1), failed.DialAt);
    }

    [Fact]
    public void Identifies_are_always_at_least_five_seconds_apart() =>
        Gen.Select(
            Gen.Double[0, 1], Gen.Int[1000, 5000], Gen.Double[0, 100], Gen.Int[0, 20]).Sample((chance, code, sinceIdentify, failures) =>
        {
            var last = Now - TimeSpan.FromSeconds(sinceIdentify);
            var state = new Identifying(Pulse, 1, Now, new History { LastIdentify = last, Failures = failures });
            return Reconnect.Closed(state, code, Now, chance) is not Disconnected dropped
                || dropped.DialAt - last >= TimeSpan.FromSeconds(5);
        });

    [Fact]
    public void Sessions_that_die_at_once_are_replaced_ever_more_slowly()
    {
        var (now, history) = (Now, new History());
        var waits = new List<TimeSpan>();
        for (var round = 0; round < 8; round++)
        {
            var ready = new Ready(Session, Pulse, (history with { LastIdentify = now }).Healthy());
            var dropped = Dropped(Reconnect.Closed(ready, 4009, now, 1));
            waits.Add(dropped.DialAt - now);
            (now, history) = (dropped.DialAt, dropped.History);
        }

        Assert.True(waits[0] < TimeSpan.FromSeconds(6));
        Assert.True(waits[^1] >= TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void Long_session_is_replaced_without_that_wait()
    {
        var ready = new Ready(Session, Pulse, new History { LastIdentify = Now - TimeSpan.FromMinutes(2), QuickIdentifies = 8 });

        Assert.Equal(Now, Dropped(Reconnect.Closed(ready, 4009, Now, 1)).DialAt);
    }

    private static Ready Ready() => new(Session, Pulse, new History());

    private static Disconnected Dropped(GatewayState state) => Assert.IsType<Disconnected>(state);
}
