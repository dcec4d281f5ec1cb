using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;

namespace InnerAlignment.Kernel.Calls;

/// <summary>Makes objects of an interface or delegate type whose every call is a question to the other side.</summary>
/// <remarks>Emitted, because the runtime's own DispatchProxy takes no spans, and the library's objectives have them: a span travels as an array, and
/// where a method returns nothing and takes a writable span, the answer is copied into it.</remarks>
internal static class ProxyEmitter
{
    private static readonly ModuleBuilder Module = AssemblyBuilder
        .DefineDynamicAssembly(new AssemblyName("InnerAlignment.Kernel.Proxies"), AssemblyBuilderAccess.Run)
        .DefineDynamicModule("proxies");

    private static readonly ConcurrentDictionary<Type, Type> Emitted = new();
    private static readonly MethodInfo Ask = typeof(ProxyHandler).GetMethod(nameof(ProxyHandler.Ask))!;
    private static readonly MethodInfo TypeFromHandle = typeof(Type).GetMethod(nameof(Type.GetTypeFromHandle))!;

    /// <exception cref="ShapeException">The type cannot stand for something on the other side.</exception>
    internal static object Create(Type type, ProxyHandler handler)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
            return Delegate.CreateDelegate(type, Activator.CreateInstance(Emitted.GetOrAdd(type, Emit), handler)!, "Invoke");
        if (type is { IsInterface: true, IsVisible: true })
            return Activator.CreateInstance(Emitted.GetOrAdd(type, Emit), handler)!;
        throw new ShapeException($"A parameter of type {TypeNames.Of(type)} is given a system to ask; it must be a public interface or a delegate.");
    }

    private static Type Emit(Type type)
    {
        var builder = Module.DefineType($"Proxy{Emitted.Count}{Guid.NewGuid():N}", TypeAttributes.Public | TypeAttributes.Sealed);
        var handler = builder.DefineField("handler", typeof(ProxyHandler), FieldAttributes.Private);
        EmitConstructor(builder, handler);
        if (type.IsInterface)
        {
            builder.AddInterfaceImplementation(type);
            foreach (var method in type.GetInterfaces().Append(type).SelectMany(part => part.GetMethods()).Where(method => method.IsAbstract && !method.IsStatic))
                builder.DefineMethodOverride(EmitMethod(builder, handler, method, MethodAttributes.Private | MethodAttributes.Virtual), method);
        }
        else
        {
            EmitMethod(builder, handler, type.GetMethod("Invoke")!, MethodAttributes.Public);
        }
        return builder.CreateType();
    }

    private static void EmitConstructor(TypeBuilder builder, FieldBuilder handler)
    {
        var code = builder.DefineConstructor(MethodAttributes.Public, CallingConventions.HasThis, [typeof(ProxyHandler)]).GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Call, typeof(object).GetConstructor([])!);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Stfld, handler);
        code.Emit(OpCodes.Ret);
    }

    private static MethodBuilder EmitMethod(TypeBuilder builder, FieldBuilder handler, MethodInfo method, MethodAttributes attributes)
    {
        if (method.IsGenericMethodDefinition)
            throw new ShapeException($"{method.Name} is generic: no question can be put through it.");
        Type[] parameters = [.. method.GetParameters().Select(parameter => parameter.ParameterType)];
        var emitted = builder.DefineMethod(method.Name, attributes | MethodAttributes.HideBySig, CallingConventions.HasThis, method.ReturnType, parameters);
        var filled = method.ReturnType == typeof(void) ? Array.FindLastIndex(parameters, IsWritableSpan) : -1;
        var code = emitted.GetILGenerator();
        EmitQuestion(code, handler, method, parameters, filled);
        EmitAnswer(code, method.ReturnType, parameters, filled);
        code.Emit(OpCodes.Ret);
        return emitted;
    }

    // handler.Ask(name, new object[] { … }, typeof(answer))
    private static void EmitQuestion(ILGenerator code, FieldBuilder handler, MethodInfo method, Type[] parameters, int filled)
    {
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldfld, handler);
        code.Emit(OpCodes.Ldstr, method.IsSpecialName ? method.Name[(method.Name.IndexOf('_', StringComparison.Ordinal) + 1)..] : method.Name);
        int[] asked = [.. Enumerable.Range(0, parameters.Length).Where(index => index != filled)];
        code.Emit(OpCodes.Ldc_I4, asked.Length);
        code.Emit(OpCodes.Newarr, typeof(object));
        for (int i = 0; i < asked.Length; i++)
        {
            code.Emit(OpCodes.Dup);
            code.Emit(OpCodes.Ldc_I4, i);
            EmitBoxed(code, asked[i], parameters[asked[i]]);
            code.Emit(OpCodes.Stelem_Ref);
        }
        EmitType(code, filled >= 0 ? ElementOf(parameters[filled]).MakeArrayType() : method.ReturnType);
        code.Emit(OpCodes.Call, Ask);
    }

    private static void EmitBoxed(ILGenerator code, int index, Type type)
    {
        if (type.IsByRef)
            throw new ShapeException("A parameter passed by reference cannot be asked about.");
        if (type.IsByRefLike)
        {
            code.Emit(OpCodes.Ldarga, index + 1);
            code.Emit(OpCodes.Call, type.GetMethod("ToArray") ?? throw new ShapeException($"A {TypeNames.Of(type)} cannot travel."));
        }
        else
        {
            code.Emit(OpCodes.Ldarg, index + 1);
            code.Emit(OpCodes.Box, type);
        }
    }

    private static void EmitType(ILGenerator code, Type type)
    {
        if (type == typeof(void))
        {
            code.Emit(OpCodes.Ldnull);
            return;
        }
        code.Emit(OpCodes.Ldtoken, type);
        code.Emit(OpCodes.Call, TypeFromHandle);
    }

    private static void EmitAnswer(ILGenerator code, Type returnType, Type[] parameters, int filled)
    {
        if (filled >= 0)
        {
            var array = ElementOf(parameters[filled]).MakeArrayType();
            code.Emit(OpCodes.Castclass, array);
            code.Emit(OpCodes.Newobj, typeof(ReadOnlySpan<>).MakeGenericType(ElementOf(parameters[filled])).GetConstructor([array])!);
            var answer = code.DeclareLocal(typeof(ReadOnlySpan<>).MakeGenericType(ElementOf(parameters[filled])));
            code.Emit(OpCodes.Stloc, answer);
            code.Emit(OpCodes.Ldloca, answer);
            code.Emit(OpCodes.Ldarg, filled + 1);
            code.Emit(OpCodes.Call, answer.LocalType.GetMethod("CopyTo")!);
        }
        else if (returnType == typeof(void))
        {
            code.Emit(OpCodes.Pop);
        }
        else
        {
            code.Emit(OpCodes.Unbox_Any, returnType);
        }
    }

    private static bool IsWritableSpan(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Span<>);

    private static Type ElementOf(Type span) => span.GetGenericArguments()[0];
}
