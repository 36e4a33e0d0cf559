using System.Text.Json;
using StudyGroup.Playground.LocalDiscord.Faults;
using StudyGroup.Playground.LocalDiscord.Gateway;
using StudyGroup.Playground.LocalDiscord.Interactions;
using StudyGroup.Playground.LocalDiscord.Traffic;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Rest;

/// <summary>
/// The HTTP API under /api/v10 and the files under /attachments: routing, authorization, rate limits, answers and logging.
/// </summary>
internal sealed class RestApi(DiscordWorld world, GatewayHub gateway, InteractionDesk interactions, RestFaults faults)
{
    private const string Base = "/api/v10";
    private const string Files = "/attachments";

    private readonly RateLimits _limits = new(world.Options.WireClock, world.Options.BucketLimit, world.Options.BucketWindow);

    private TimeProvider Clock => world.Options.WireClock;

    public async Task RunAsync(HttpContext context)
    {
        var began = Clock.GetTimestamp();
        var body = SentBody.None;
        var reply = RestReply.Cut;
        try
        {
            body = await SentBody.ReadAsync(context.Request, context.RequestAborted);
            reply = await AnswerAsync(context, body);
            await reply.WriteAsync(context);
        }
        catch (OperationCanceledException)
        {
            // The client went away; the log shows that it got no answer.
            reply = RestReply.Cut;
        }
        finally
        {
            Log(context.Request, body.ForLog, reply, Clock.GetElapsedTime(began));
        }
    }

    private async Task<RestReply> AnswerAsync(HttpContext context, SentBody body)
    {
        var request = context.Request;
        if (request.Path.StartsWithSegments(Files))
            return await FaultyAnswer.GiveAsync(
                faults.Take(request.Method, request.Path), () => File(request), Clock, context.RequestAborted);
        if (!request.Path.StartsWithSegments(Base, out var rest))
            return RestReply.Of(RestAnswer.Refused(404, 0, "404: Not Found"));
        if (!request.Headers.UserAgent.ToString().StartsWith("DiscordBot (", StringComparison.Ordinal))
            return RestReply.Of(RestAnswer.Refused(403, 40333, "internal network error"));

        var path = rest.Value ?? "";
        var routes = RouteTable.Find(path);
        if (routes.Count == 0)
            return RestReply.Of(RestAnswer.Refused(404, 0, "404: Not Found"));
        var (route, segments) = routes.FirstOrDefault(found => found.Route.Method == request.Method);
        if (route is null)
            return RestReply.Of(RestAnswer.Refused(405, 0, "405: Method Not Allowed"));

        var armed = faults.Take(request.Method, path);
        return await FaultyAnswer.GiveAsync(armed, () => Work(request, route, segments, body), Clock, context.RequestAborted);
    }

    private RestReply Work(HttpRequest request, Route route, Dictionary<string, string> segments, SentBody body)
    {
        if (!IsAuthorized(request, route))
            return RestReply.Of(RestAnswer.Refused(401, 0, "401: Unauthorized"));
        if (route.IsUnlimited)
            return RestReply.Of(Answer(request, route, segments, body));

        var state = _limits.Count(route, segments);
        var reply = state.Remaining < 0
            ? RestReply.RateLimited(state.ResetAfter, "user")
            : RestReply.Of(Answer(request, route, segments, body));
        state.WriteTo(reply.Headers);
        return reply;
    }

    // Anybody with the address can get the file, as on Discord's CDN.
    private RestReply File(HttpRequest request) =>
        request.Method == "GET" && world.Read(() => world.Attachments.Find(request.Path.ToUriComponent())) is { } file
            ? RestReply.Of(file)
            : RestReply.Of(RestAnswer.Refused(404, 0, "404: Not Found"));

    // If a token is sent it must be right, even where none is needed.
    private bool IsAuthorized(HttpRequest request, Route route)
    {
        var sent = request.Headers.Authorization.ToString();
        return sent.Length == 0 ? !route.NeedsToken : sent == $"Bot {world.Options.Token}";
    }

    private RestAnswer Answer(HttpRequest request, Route route, Dictionary<string, string> segments, SentBody body)
    {
        if (body.Problem is { } problem)
            return problem;
        if (body.Files.Count > 0 && !route.TakesFiles)
            return RestAnswer.Invalid("", "CONTENT_TYPE_INVALID", "Expected \"Content-Type\" header to be one of {'application/json'}.");
        JsonElement json = default;
        if (body.Json.Length > 0)
        {
            try
            {
                json = JsonElement.Parse(body.Json);
            }
            catch (JsonException)
            {
                return RestAnswer.Refused(400, 50109, "The request body contains invalid JSON.");
            }
        }

        lock (world.Gate)
            return route.Answer(new RestRequest(world, gateway, interactions, segments, request.Query, json, body.Files));
    }

    private void Log(HttpRequest request, string body, RestReply reply, TimeSpan took)
    {
        var path = request.Path.StartsWithSegments(Base, out var rest) ? rest : request.Path;
        gateway.Log.Add(new TrafficEntry(
            0,
            default,
            TrafficKind.Request,
            Secrets.Hide($"{request.Method} {path}"),
            reply.Status,
            took,
            Secrets.Hide(body),
            Secrets.Hide(reply.Body),
            request.QueryString.Value ?? ""));
    }
}
