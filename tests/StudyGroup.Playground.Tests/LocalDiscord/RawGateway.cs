using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord;

namespace StudyGroup.Playground.Tests.LocalDiscord;

/// <summary>A socket that sends exactly what it's told to.</summary>
internal sealed class RawGateway : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly string _token;

    private RawGateway(string token) => _token = token;

    public ClientWebSocket Socket => _socket;

    public static string AddressOf(LocalDiscordServer discord) => $"{discord.ApiBaseUrl.Replace("http", "ws").Replace("/api/v10", "")}";

    public static async Task<RawGateway> ConnectAsync(
        LocalDiscordServer discord, string? address = null, string query = "?v=10&encoding=json")
    {
        var gateway = new RawGateway(discord.Token);
        await gateway._socket.ConnectAsync(new Uri((address ?? AddressOf(discord)) + query), TestContext.Current.CancellationToken);
        return gateway;
    }

    /// <summary>Connects, identifies, and reads to the last guild.</summary>
    public static async Task<(RawGateway Gateway, JsonElement Ready)> IdentifyAsync(LocalDiscordServer discord, int intents = 1)
    {
        var gateway = await ConnectAsync(discord);
        await gateway.ReceiveAsync("op 10");
        await gateway.SendIdentifyAsync(intents);
        var ready = await gateway.ReceiveAsync("READY");
        for (var guild = 0; guild < discord.Guilds.Count && (intents & 1) != 0; guild++)
            await gateway.ReceiveAsync("GUILD_CREATE");
        return (gateway, ready.GetProperty("d"));
    }

    public Task SendIdentifyAsync(int intents = 1, string? token = null, JsonNode? shard = null) => SendAsync(2, new JsonObject
    {
        ["token"] = token ?? _token,
        ["intents"] = intents,
        ["properties"] = new JsonObject { ["os"] = "linux", ["browser"] = "raw", ["device"] = "raw" },
        ["shard"] = shard,
    });

    public Task SendResumeAsync(string session, long sequence) =>
        SendAsync(6, new JsonObject { ["token"] = _token, ["session_id"] = session, ["seq"] = sequence });

    public Task SendAsync(int op, JsonNode? data) => SendAsync(new JsonObject { ["op"] = op, ["d"] = data }.ToJsonString());

    public Task SendAsync(string text) =>
        _socket.SendAsync(System.Text.Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

    public async Task<JsonElement?> ReceiveAsync()
    {
        var message = await ReceiveBytesAsync();
        return message is null ? null : JsonElement.Parse(message);
    }

    /// <summary>The next frame, which must be this event or opcode.</summary>
    public async Task<JsonElement> ReceiveAsync(string name)
    {
        var frame = await ReceiveAsync() ?? throw new InvalidOperationException($"Closed with {_socket.CloseStatus} instead of {name}.");
        Assert.Equal(name, NameOf(frame));
        return frame;
    }

    public async Task<int> ReceiveCloseAsync()
    {
        while (await ReceiveAsync() is not null)
        {
        }

        return (int)_socket.CloseStatus!;
    }

    public async Task<byte[]?> ReceiveBytesAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return message.ToArray();
        }
    }

    public void Dispose() => _socket.Dispose();

    private static string NameOf(JsonElement frame) =>
        frame.GetProperty("t").ValueKind == JsonValueKind.String ? frame.Text("t") : $"op {frame.GetProperty("op")}";
}
