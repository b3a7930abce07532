package io.github.saros4j.cuda;

import java.nio.charset.StandardCharsets;
import jcuda.nvptxcompiler.JNvPTXCompiler;
import jcuda.nvptxcompiler.nvPTXCompileResult;
import jcuda.nvptxcompiler.nvPTXCompilerHandle;

/** NVIDIA's assembler, which JCuda brings along and which needs no driver. */
final class Assembler {

    private Assembler() {}

    /** What it says of each kernel; its errors if it refuses the PTX. */
    static String assemble(String ptx, int architecture) {
        JNvPTXCompiler.setExceptionsEnabled(false);
        nvPTXCompilerHandle compiler = new nvPTXCompilerHandle();
        byte[] text = (ptx + '\0').getBytes(StandardCharsets.US_ASCII);
        JNvPTXCompiler.nvPTXCompilerCreate(compiler, ptx.length(), text);
        try {
            String[] options = {"--gpu-name=sm_" + architecture, "--verbose"};
            int result = JNvPTXCompiler.nvPTXCompilerCompile(compiler, options.length, options);
            long[] size = new long[1];
            if (result == nvPTXCompileResult.NVPTXCOMPILE_SUCCESS) {
                JNvPTXCompiler.nvPTXCompilerGetInfoLogSize(compiler, size);
                byte[] log = new byte[(int) size[0] + 1];
                JNvPTXCompiler.nvPTXCompilerGetInfoLog(compiler, log);
                return new String(log, StandardCharsets.US_ASCII);
            }
            JNvPTXCompiler.nvPTXCompilerGetErrorLogSize(compiler, size);
            byte[] log = new byte[(int) size[0] + 1];
            JNvPTXCompiler.nvPTXCompilerGetErrorLog(compiler, log);
            return "error " + nvPTXCompileResult.stringFor(result) + ": " + new String(log, StandardCharsets.US_ASCII);
        } finally {
            JNvPTXCompiler.nvPTXCompilerDestroy(compiler);
        }
    }
}
