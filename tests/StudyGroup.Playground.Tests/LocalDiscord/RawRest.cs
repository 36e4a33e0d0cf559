using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord;

namespace StudyGroup.Playground.Tests.LocalDiscord;

/// <summary>An HTTP client that sends exactly what it's told to.</summary>
internal sealed class RawRest : IDisposable
{
    private readonly string _base;

    public RawRest(LocalDiscordServer discord)
    {
        _base = discord.ApiBaseUrl;
        Application = $"{discord.ApplicationId}";
        Http.DefaultRequestHeaders.Add("User-Agent", "DiscordBot (https://example.org, 1.0)");
        Http.DefaultRequestHeaders.Add("Authorization", $"Bot {discord.Token}");
    }

    public string Application { get; }

    public HttpClient Http { get; } = new();

    public Task<RawAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<RawAnswer> PostAsync(string path, JsonNode body) => SendAsync(HttpMethod.Post, path, body);

    public Task<RawAnswer> PutAsync(string path, JsonNode body) => SendAsync(HttpMethod.Put, path, body);

    public Task<RawAnswer> PatchAsync(string path, JsonNode body) => SendAsync(HttpMethod.Patch, path, body);

    public Task<RawAnswer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    public Task<RawAnswer> RespondAsync(JsonElement interaction, int type, JsonNode? data = null) => PostAsync(
        $"/interactions/{interaction.Text("id")}/{interaction.Text("token")}/callback",
        new JsonObject { ["type"] = type, ["data"] = data?.DeepClone() });

    public Task<RawAnswer> EditOriginalAsync(JsonElement interaction, JsonNode body) =>
        PatchAsync($"{Hook(interaction)}/messages/@original", body);

    public Task<RawAnswer> FollowUpAsync(JsonElement interaction, JsonNode body) => PostAsync(Hook(interaction), body);

    public string Hook(JsonElement interaction) => $"/webhooks/{Application}/{interaction.Text("token")}";

    public Task<RawAnswer> SendAsync(HttpMethod method, string path, JsonNode? body) =>
        SendContentAsync(method, path, body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"));

    /// <summary>Sends the parts as given, each with its type. A part with a file name is a file.</summary>
    public Task<RawAnswer> PostAsync(string path, params RawPart[] parts) => SendPartsAsync(HttpMethod.Post, path, parts);

    public Task<RawAnswer> PatchAsync(string path, params RawPart[] parts) => SendPartsAsync(HttpMethod.Patch, path, parts);

    /// <summary>Fetches an address of this Discord without a token.</summary>
    public static async Task<(int Status, string? Type, string Text)> FetchAsync(string url)
    {
        using var anyone = new HttpClient();
        using var response = await anyone.GetAsync(new Uri(url), TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, response.Content.Headers.ContentType?.ToString(), await response.Content.ReadAsStringAsync(
            TestContext.Current.CancellationToken));
    }

    public void Dispose() => Http.Dispose();

    private Task<RawAnswer> SendPartsAsync(HttpMethod method, string path, RawPart[] parts)
    {
        var form = new MultipartFormDataContent();
        foreach (var part in parts)
        {
            var content = new ByteArrayContent(part.Bytes);
            content.Headers.TryAddWithoutValidation("Content-Type", part.Type);
            content.Headers.TryAddWithoutValidation(
                "Content-Disposition", $"form-data; name={part.Name}{(part.FileName is null ? "" : $"; filename={part.FileName}")}");
            form.Add(content);
        }

        return SendContentAsync(method, path, form);
    }

    private async Task<RawAnswer> SendContentAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, _base + path) { Content = content };
        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(",", h.Value));
        return new RawAnswer(
            (int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), headers);
    }
}

/// <summary>A part of a multipart body. Names are written verbatim, including quotes.</summary>
public sealed record RawPart(string Name, string? FileName, string Type, byte[] Bytes)
{
    public static RawPart Payload(string json) => new("\"payload_json\"", null, "application/json", Encoding.UTF8.GetBytes(json));

    public static RawPart File(int number, string name, string text, string type = "text/plain") =>
        new($"\"files[{number}]\"", $"\"{name}\"", type, Encoding.UTF8.GetBytes(text));
}

internal sealed record RawAnswer(int Status, string Body, Dictionary<string, string> Headers)
{
    public JsonElement Json => JsonElement.Parse(Body);

    public int Code => Json.GetProperty("code").GetInt32();

    public void Is(int status, int code)
    {
        Assert.Equal((status, code), (Status, Code));
    }

    /// <summary>The code of the first error at this path of the tree.</summary>
    public string ErrorAt(string path)
    {
        Is(400, 50035);
        var node = Json.GetProperty("errors");
        foreach (var part in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
            node = node.TryGetProperty(part, out var child) ? child : throw new KeyNotFoundException($"{path} is not in {Body}");
        return node.GetProperty("_errors")[0].Text("code");
    }
}

internal static class JsonReading
{
    public static string Text(this JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
