using StudyGroup.Discord.Gateway;
using static StudyGroup.Discord.Gateway.GatewayState;

namespace StudyGroup.Discord.Tests.Gateway;

public sealed class GatewayProtocolTests
{
    private static readonly TimeSpan Now = TimeSpan.FromHours(1);
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(40);

    [Fact]
    public void Hello_without_a_session_is_answered_with_identify_in_turn_and_a_random_first_heartbeat()
    {
        var step = Frame(new AwaitingHello(null, Now, new History()), """{"op":10,"d":{"heartbeat_interval":40000}}""", chance: 0.25);

        Assert.IsType<GatewayAction.AskForTurn>(step.Action);
        var waiting = Assert.IsType<AwaitingTurn>(step.State);
        Assert.Equal(Now + (Interval / 4), waiting.Pulse.NextBeat);
        Assert.Null(waiting.History.LastIdentify);

        step = Next(waiting, new GatewayInput.TurnCame());

        Assert.IsType<GatewayAction.Identify>(step.Action);
        var identifying = Assert.IsType<Identifying>(step.State);
        Assert.Equal(waiting.Pulse, identifying.Pulse);
        Assert.Equal(Now, identifying.History.LastIdentify);
    }

    [Fact]
    public void Heartbeats_are_sent_while_a_shard_waits_for_its_turn_to_identify()
    {
        var step = Next(new AwaitingTurn(Beating() with { NextBeat = Now }, new History()), new GatewayInput.Due());

        Assert.Equal(new GatewayAction.Heartbeat(null, Scheduled: true), step.Action);
        Assert.IsType<AwaitingTurn>(step.State);
    }

    [Fact]
    public void Turn_that_comes_too_late_is_not_used() => Assert.Null(Next(ReadyAt(5, nextBeat: Now), new GatewayInput.TurnCame()).Action);

    [Theory]
    [InlineData("""{"op":10}""")]
    [InlineData("""{"op":10,"d":{"heartbeat_interval":0}}""")]
    [InlineData("""{"op":10,"d":{"heartbeat_interval":-5}}""")]
    [InlineData("""{"op":10,"d":{"heartbeat_interval":"soon"}}""")]
    public void Unusable_heartbeat_interval_is_replaced_by_the_default(string hello)
    {
        var state = Assert.IsType<AwaitingTurn>(Frame(new AwaitingHello(null, Now, new History()), hello).State);

        Assert.Equal(TimeSpan.FromMilliseconds(41_250), state.Pulse.Interval);
    }

    [Fact]
    public void Ready_establishes_a_session_and_resets_the_back_off()
    {
        var state = new Identifying(Beating(), null, Now, new History { Failures = 4, FailedResumes = 2, DroppedAt = Now });

        var step = Frame(state, """{"op":0,"s":1,"t":"READY","d":{"session_id":"s","resume_gateway_url":"wss://eu.example:9/x"}}""");

        var ready = Assert.IsType<Ready>(step.State);
        Assert.Equal(new Session("s", 1, new Uri("wss://eu.example:9/x")), ready.Session);
        Assert.Equal(new History(), ready.History);
        Assert.IsType<GatewayAction.Deliver>(step.Action);
    }

    [Fact]
    public void Replayed_dispatches_are_delivered_and_resumed_resets_the_back_off()
    {
        var resuming = new Resuming(new Session("s", 9, null), Beating(), Now, new History { FailedResumes = 2 });

        var replayed = Frame(resuming, """{"op":0,"s":10,"t":"INTERACTION_CREATE","d":{}}""");
        var resumed = Frame(replayed.State, """{"op":0,"s":11,"t":"RESUMED","d":null}""");

        Assert.IsType<GatewayAction.Deliver>(replayed.Action);
        var ready = Assert.IsType<Ready>(resumed.State);
        Assert.Equal(11, ready.Session.Sequence);
        Assert.Equal(0, ready.History.FailedResumes);
    }

    [Fact]
    public void Scheduled_heartbeat_carries_the_last_sequence_and_awaits_an_acknowledgement()
    {
        var step = Next(ReadyAt(5, nextBeat: Now), new GatewayInput.Due());

        Assert.Equal(new GatewayAction.Heartbeat(5, Scheduled: true), step.Action);
        var pulse = Assert.IsType<Ready>(step.State).Pulse;
        Assert.True(pulse.AckPending);
        Assert.Equal(Now + Interval, pulse.NextBeat);
        Assert.False(Assert.IsType<Ready>(Frame(step.State, """{"op":11}""").State).Pulse.AckPending);
    }

    [Fact]
    public void Unacknowledged_heartbeat_ends_the_connection_when_the_next_is_due()
    {
        var step = Next(ReadyAt(5, nextBeat: Now, ackPending: true), new GatewayInput.Due());

        Assert.Null(step.Action);
        Assert.NotNull(Assert.IsType<Disconnected>(step.State).Session);
    }

    [Fact]
    public void Requested_heartbeat_is_sent_even_if_the_last_is_unacknowledged()
    {
        var state = ReadyAt(5, nextBeat: Now + Interval, ackPending: true);

        var step = Frame(state, """{"op":1,"d":null}""");

        Assert.Equal(new GatewayAction.Heartbeat(5, Scheduled: false), step.Action);
        Assert.True(Assert.IsType<Ready>(step.State).Pulse.AckPending);
    }

    [Fact]
    public void Silence_of_an_interval_and_ten_seconds_ends_the_connection()
    {
        var silent = ReadyAt(5, nextBeat: Now + Interval) with
        {
            Pulse = new Pulse(Interval, Now + Interval, false, Now - Interval - TimeSpan.FromSeconds(10)),
        };

        Assert.IsType<Disconnected>(Next(silent, new GatewayInput.Due()).State);
    }

    [Fact]
    public void Any_frame_is_a_sign_of_life()
    {
        var state = ReadyAt(5, nextBeat: Now + Interval) with { Pulse = new Pulse(Interval, Now + Interval, false, TimeSpan.Zero) };

        Assert.Equal(Now, Assert.IsType<Ready>(Frame(state, """{"op":4711}""").State).Pulse.LastReceived);
    }

    [Fact]
    public void Waiting_for_hello_ready_or_resumed_times_out()
    {
        var pulse = Beating();
        GatewayState[] waiting =
        [
            new AwaitingHello(null, Now, new History()),
            new Identifying(pulse, null, Now, new History()),
            new Resuming(new Session("s", 1, null), pulse, Now, new History()),
        ];

        Assert.All(waiting, state => Assert.Equal(Now, state.Wake));
        Assert.All(waiting, state => Assert.IsType<Disconnected>(Next(state, new GatewayInput.Due()).State));
    }

    [Fact]
    public void Request_to_reconnect_resumes_without_waiting()
    {
        var dropped = Assert.IsType<Disconnected>(Frame(ReadyAt(5), """{"op":7,"d":null}""", chance: 1).State);

        Assert.Equal(Now, dropped.DialAt);
        Assert.NotNull(dropped.Session);
    }

    [Theory]
    [InlineData("""{"op":9,"d":true}""", true, 0, 1)]
    [InlineData("""{"op":9,"d":false}""", false, 1, 5)]
    [InlineData("""{"op":9}""", false, 1, 5)]
    public void Invalid_session_is_resumed_if_allowed_and_otherwise_replaced_after_a_wait(string frame, bool resumes, int least, int most)
    {
        foreach (var chance in (double[])[0, 0.5, 1])
        {
            var dropped = Assert.IsType<Disconnected>(Frame(ReadyAt(5), frame, chance).State);

            Assert.Equal(resumes, dropped.Session is not null);
            Assert.InRange(dropped.DialAt - Now, TimeSpan.FromSeconds(least), TimeSpan.FromSeconds(most));
        }
    }

    [Fact]
    public void Unknown_frames_change_nothing()
    {
        var state = ReadyAt(5) with { Pulse = Beating() };

        Assert.Equal(new Step(state), Frame(state, """{"op":77,"d":[]}"""));
        Assert.Equal(new Step(state), Frame(state, """{"op":"zero"}"""));
        Assert.Equal(new Step(state), Frame(state, "[]"));
        Assert.Equal(new Step(state), Frame(state, """{"op":0,"s":null,"t":null}"""));
    }

    private static Pulse Beating() => new(Interval, Now + Interval, false, Now);

    private static Ready ReadyAt(long sequence, TimeSpan? nextBeat = null, bool ackPending = false) => new(
        new Session("s", sequence, new Uri("wss://resume.example")), new Pulse(
            Interval, nextBeat ?? Now + Interval, ackPending, Now), new History());

    private static Step Frame(GatewayState state, string json, double chance = 0) =>
        Next(state, GatewayInput.Frame.Parse(Payloads.Json(json)), chance);

    private static Step Next(GatewayState state, GatewayInput input, double chance = 0) => GatewayProtocol.Next(state, input, Now, chance);
}
