using Microsoft.Extensions.Logging;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Gateway;

/// <summary>Logs what happens to a shard's connection.</summary>
internal sealed class ShardLog(Shard shard, TimeProvider clock, ILogger log)
{
    // A bot with one shard needn't say which.
    private readonly string _name = shard.Count == 1 ? "" : $"{shard.Id}/{shard.Count}: ";

    /// <summary>A step was taken: a session may have begun, or a connection ended or failed.</summary>
    public void Note(GatewayState before, GatewayInput input, Step step)
    {
        if (step.State is GatewayState.Disconnected dropped)
            Disconnected(dropped, failed: input is GatewayInput.ConnectFailed);
        else if (step.State is GatewayState.Ready && before is not GatewayState.Ready)
            log.LogInformation(
                "{Shard}Connected to Discord ({Session}).", _name, before is GatewayState.Resuming ? "session resumed" : "new session");
    }

    /// <summary>A message from the gateway was ignored.</summary>
    public void Unreadable(Exception problem) =>
        log.LogWarning("{Shard}Ignoring an unreadable message from the gateway: {Problem}", _name, problem.Message);

    private void Disconnected(GatewayState.Disconnected dropped, bool failed) => log.Log(
        failed ? LogLevel.Warning : LogLevel.Information,
        "{Shard}Gateway: {Reason}; {Next} in {Seconds:0.0} s.",
        _name, dropped.Reason, dropped.Session is null ? "a new session" : "resuming", (dropped.DialAt - clock.Elapsed()).TotalSeconds);
}
