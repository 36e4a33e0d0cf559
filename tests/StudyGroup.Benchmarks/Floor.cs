using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace StudyGroup.Benchmarks;

/// <summary>
/// The floor: a gateway connection that answers every interaction with the same bytes over a bare socket. It has no rate limits, no
/// retries, no rules and no storage, so no bot on .NET can answer faster on the same harness.
/// </summary>
internal static class Floor
{
    /// <summary>The argument with which this program is the floor.</summary>
    public const string Argument = "--floor";

    private const int Heartbeat = 1;
    private const int Hello = 10;

#pragma warning disable RS0030 // It runs in real time.
    private static readonly TimeProvider Clock = TimeProvider.System;
#pragma warning restore RS0030

    public static async Task RunAsync()
    {
        var api = new Uri(Environment.GetEnvironmentVariable("Discord__ApiBaseUrl")!);
        var token = Environment.GetEnvironmentVariable("Discord__Token")!;
        using var gateway = new ClientWebSocket();
        await gateway.ConnectAsync(new Uri($"ws://{api.Authority}/?v=10&encoding=json"), CancellationToken.None);
        var callbacks = new ConstantCallbacks(api);
        var buffer = new byte[1 << 20];
        while (gateway.State == WebSocketState.Open)
        {
            var length = await ReceiveAsync(gateway, buffer);
            using var frame = JsonDocument.Parse(buffer.AsMemory(0, length));
            var data = frame.RootElement.GetProperty("d");
            if (frame.RootElement.GetProperty("op").GetInt32() == Hello)
            {
                _ = BeatAsync(gateway, TimeSpan.FromMilliseconds(data.GetProperty("heartbeat_interval").GetInt32()));
                await SendAsync(gateway, Identify(token));
                continue;
            }

            switch (frame.RootElement.GetProperty("t").GetString())
            {
                case "READY":
                    await RegisterAsync(api, token, data.GetProperty("application").GetProperty("id").GetString()!);
                    break;
                case "INTERACTION_CREATE":
                    _ = callbacks.AnswerAsync(data.GetProperty("id").GetString()!, data.GetProperty("token").GetString()!);
                    break;
            }
        }
    }

    private static object Identify(string token) =>
        new { op = 2, d = new { token, intents = 1, properties = new { os = "linux", browser = "floor", device = "floor" } } };

    private static async Task RegisterAsync(Uri api, string token, string application)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", token);
        http.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordBot (https://example.org/floor, 1.0)");
        object[] commands = [new { name = Bench.Command, description = "The next seminar" }];
        (await http.PutAsJsonAsync($"{api}/applications/{application}/commands", commands)).EnsureSuccessStatusCode();
    }

    private static async Task<int> ReceiveAsync(ClientWebSocket gateway, byte[] buffer)
    {
        var length = 0;
        while (true)
        {
            var part = await gateway.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
            length += part.Count;
            if (part.EndOfMessage)
                return length;
        }
    }

    private static async Task BeatAsync(ClientWebSocket gateway, TimeSpan interval)
    {
        while (gateway.State == WebSocketState.Open)
        {
            await Task.Delay(interval, Clock);
            await SendAsync(gateway, new { op = Heartbeat, d = (int?)null });
        }
    }

    private static Task SendAsync(ClientWebSocket gateway, object frame) =>
        gateway.SendAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(frame)), WebSocketMessageType.Text, true, CancellationToken.None);
}
