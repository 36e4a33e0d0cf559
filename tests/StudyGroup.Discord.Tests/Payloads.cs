using System.Text.Json;
using StudyGroup.Discord.Interactions;

namespace StudyGroup.Discord.Tests;

/// <summary>Payloads as Discord sends them.</summary>
internal static class Payloads
{
    public static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);

    public const string Command = """
        {"id":"1001","application_id":"7","type":2,"token":"secret-token","version":1,"guild_id":"500","channel_id":"600",
         "channel":{"id":"600","type":0},"locale":"en-US","guild_locale":"en-US","context":0,
         "entitlements":[],"attachment_size_limit":10485760,
         "authorizing_integration_owners":{"0":"500"},"app_permissions":"2248473465835073",
         "member":{"user":{"id":"77","username":"ada","global_name":"Ada","discriminator":"0"},"nick":"Countess","roles":["801","802"],
                   "permissions":"8589934592","joined_at":"2024-01-01T00:00:00Z","deaf":false},
         "data":{"id":"900","name":"manage","type":1,"options":[{"type":1,"name":"settings","options":[
            {"type":3,"name":"start","value":"18:00"},{"type":4,"name":"length","value":90},{"type":5,"name":"on","value":true},
            {"type":7,"name":"channel","value":"601"},{"type":8,"name":"role","value":"801"},{"type":10,"name":"ratio","value":1.5}]}],
            "resolved":{"channels":{
              "601":{"id":"601","type":0,"name":"reading","permissions":"1","app_permissions":"3072","guild_id":"500"}},
                        "roles":{"801":{"id":"801","name":"readers","mentionable":true}},"surprise":{}}}}
        """;

    /// <summary>An interaction to answer, with the time it arrived as a timestamp of the clock.</summary>
    public static CommandInteraction Interaction(long receivedAt) =>
        (CommandInteraction)InteractionReader.Parse(Json(Command), receivedAt)!;
}
