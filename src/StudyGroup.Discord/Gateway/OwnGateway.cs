using Microsoft.Extensions.Logging;
using StudyGroup.Discord.Primitives;
using StudyGroup.Discord.Telemetry;

namespace StudyGroup.Discord.Gateway;

/// <summary>Our own connections to the gateway.</summary>
internal sealed class OwnGateway(
    string token, GatewayDirectory directory, IIdentifyGate gate, Inbox inbox, DiscordMeter meter, TimeProvider clock,
    Func<double> chance, ILogger log)
    : IGateway
{
    public Task<GatewayInfo> LogInAsync(CancellationToken cancel) => directory.LogInAsync(cancel);

    public IShardConnection Open(Shard shard, ShardSession? resume) => new GatewayLoop(
        token, shard, resume is null ? null : new Session(resume.Id, resume.Sequence, resume.ResumeUrl),
        directory, gate, inbox.For(shard, resume), meter, clock, chance, log);

    public ValueTask DisposeAsync()
    {
        directory.Dispose();
        return ValueTask.CompletedTask;
    }
}
